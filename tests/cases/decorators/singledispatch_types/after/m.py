from collections.abc import Sequence
from functools import singledispatch

import shapes


@singledispatch
def area(x):
    return "unknown"


@area.register(shapes.Shape)
def _(x):
    return "new shape"


@area.register
def _(x: shapes.Round):
    return "round"


@area.register
def _(x: Sequence):
    return "sequence"


area.register(int, lambda x: "new number")
area.register(float, lambda x: "float")
