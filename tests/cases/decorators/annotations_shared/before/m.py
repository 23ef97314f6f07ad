import functools


def f(x: int):
    return 1


def wrap(function):
    @functools.wraps(function)
    def inner(*arguments):
        return function(*arguments)

    return inner


def g(x: int):
    return 1
