from functools import singledispatch


@singledispatch
def show(x):
    return "old default"


@show.register
def _(x: int):
    return "old int"


@show.register
def _(x: str):
    return "str"
