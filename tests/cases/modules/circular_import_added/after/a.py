import b

NAME = "a"


def f():
    return "f with " + b.h()
