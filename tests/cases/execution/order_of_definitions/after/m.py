x = 1


def f():
    return "first"


x = 2


def f():
    return "second", x


x = 3


def g():
    return x
