import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["log", function(*args)]

    return wrapper


def f():
    return "f"


class C:
    def go(self):
        return "go"
