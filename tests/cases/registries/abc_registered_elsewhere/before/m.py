from collections.abc import Sequence
from numbers import Integral

import core


@core.Shape.register
class Kept:
    pass


@core.Shape.register
class Dropped:
    pass


class Added:
    pass


class Row:
    pass


class Table:
    pass


class Number:
    pass


Sequence.register(Row)
Integral.register(Number)
