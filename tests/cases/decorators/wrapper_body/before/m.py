import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["log", function(*args)]

    return wrapper


@log
def f(x):
    return x
