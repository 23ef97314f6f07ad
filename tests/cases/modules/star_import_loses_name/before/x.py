V = 10
OTHER = 3


def f():
    return "x"
