import functools


def times(n):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return function(*args) * n

        return wrapper

    return decorate


FACTOR = 3


@times(10)
def f(x):
    return x


@times(FACTOR)
def g(x):
    return x


class C:
    @times(n=2)
    def h(self, x):
        return x
