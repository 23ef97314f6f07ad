import functools


@functools.singledispatch
def show(x):
    return "any"


@show.register
def _(x: bytes):
    return "bytes"


@show.register
def _(x: int):
    return "int"
