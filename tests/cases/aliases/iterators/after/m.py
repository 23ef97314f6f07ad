def f(x):
    return x * 10


def even(x):
    return x % 2 == 1


def read():
    return "stop"
