import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["log", function(*args)]

    return wrapper


@log
def f(x, extra=1):
    return x + extra


class C:
    @log
    def go(self, x):
        return x * 20
