from core import show


@show.register
def _(x: int):
    return "old int"


@show.register(str)
@show.register(bytes)
def text(x):
    return "str"
