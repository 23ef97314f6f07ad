def f():
    return "new"


def g(x: int = undefined):
    return x
