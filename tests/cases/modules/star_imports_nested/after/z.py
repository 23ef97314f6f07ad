A = 1
V = 10
shown = "new"
_private = 3


def f():
    return "z"
