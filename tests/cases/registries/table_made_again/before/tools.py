import functools


def times(count):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args)] * count

        return wrapper

    return decorate
