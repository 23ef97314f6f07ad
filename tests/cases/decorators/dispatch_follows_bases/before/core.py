from abc import ABC
from collections.abc import Sized
from functools import singledispatch


class Abstract(ABC):
    pass


class Left:
    name = "left"


class Right:
    name = "right"


Abstract.register(Left)


@singledispatch
def show(x):
    return "default"


show.register(Left, lambda x: "left")
show.register(Right, lambda x: "right")
