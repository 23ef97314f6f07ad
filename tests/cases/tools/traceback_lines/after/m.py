import os


def f():
    x = 1
    raise ValueError("new f")


def g():
    raise ValueError("g")


class C:
    def run(self):
        raise ValueError("new run")


def make():
    def inner():
        raise ValueError("new make")

    return inner
