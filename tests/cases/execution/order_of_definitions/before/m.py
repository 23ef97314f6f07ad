x = 1


def f():
    return "first"


x = 2


def g():
    return x
