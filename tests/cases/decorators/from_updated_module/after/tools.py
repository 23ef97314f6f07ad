import functools

PREFIX = "NEW"


def log(function, prefix=PREFIX):
    @functools.wraps(function)
    def wrapper():
        return [prefix, function()]

    return wrapper
