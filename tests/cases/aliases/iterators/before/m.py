def f(x):
    return x


def even(x):
    return x % 2 == 0


def read():
    return "more"
