from collections.abc import Mapping
from functools import singledispatch

import shapes


@singledispatch
def area(x):
    return "unknown"


@area.register(shapes.Shape)
def _(x):
    return "old shape"


@area.register
def _(x: shapes.Square):
    return "square"


@area.register
def _(x: Mapping):
    return "mapping"


area.register(int, lambda x: "old number")
