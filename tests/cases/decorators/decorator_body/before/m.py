import functools


def deco(function):
    label = "old"

    @functools.wraps(function)
    def wrapper(*args):
        return label, function(*args)

    wrapper.tag = "old tag"
    return wrapper


def mark(function):
    function.tag = "old tag"
    return function


@deco
def f(x):
    return x


@mark
def plain():
    return 1
