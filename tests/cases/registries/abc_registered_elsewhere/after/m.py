from collections.abc import Sequence
from numbers import Integral

import core


@core.Shape.register
class Kept:
    pass


class Dropped:
    pass


@core.Shape.register
class Added:
    pass


class Row:
    pass


class Table:
    pass


class Number:
    pass


Sequence.register(Table)
Integral.register(Number)
