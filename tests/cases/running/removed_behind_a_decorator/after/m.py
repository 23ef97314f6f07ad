import functools

from tools import traced


class Counted:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args)


def late():
    return BASE  # noqa: F821


def g():
    return "new"
