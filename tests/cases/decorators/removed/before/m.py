import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["log", function(*args)]

    return wrapper


@log
def f():
    return "f"


class C:
    @log
    def go(self):
        return "go"
