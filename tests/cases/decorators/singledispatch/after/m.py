from functools import singledispatch


@singledispatch
def show(x):
    return "new default"


@show.register
def _(x: int):
    return "new int"


@show.register
def _(x: list):
    return "list"
