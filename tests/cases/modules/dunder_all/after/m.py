__all__ = ["f", "g"]


def f():
    return 2


def g():
    return 2
