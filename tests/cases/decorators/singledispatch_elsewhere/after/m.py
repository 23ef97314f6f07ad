from core import show


@show.register
def _(x: int):
    return "new int"


@show.register(bytes)
def text(x):
    return "bytes"


@show.register(list)
def _(x):
    return "list"
