import functools

from tools import traced

BASE = 10


class Counted:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args)


@traced
def f(x):
    return BASE + x


partly = functools.partial(lambda x: BASE + x, 2)


@Counted
def counted(x):
    return BASE + x


def late():
    return BASE


def g():
    return "old"
