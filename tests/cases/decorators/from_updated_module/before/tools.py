import functools


def log(function):
    @functools.wraps(function)
    def wrapper():
        return ["old", function()]

    return wrapper
