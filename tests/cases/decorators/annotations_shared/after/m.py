import functools


@functools.lru_cache
def f(x: int):
    return 1


def wrap(function):
    @functools.wraps(function)
    def inner(*arguments):
        return function(*arguments)

    return inner


@wrap
def g(x: int):
    return 1
