import functools


def deco(function):
    label = "new"

    @functools.wraps(function)
    def wrapper(*args):
        return label, function(*args)

    wrapper.tag = "new tag"
    return wrapper


def mark(function):
    function.tag = "new tag"
    return function


@deco
def f(x):
    return x


@mark
def plain():
    return 1
