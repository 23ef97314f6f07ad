import functools


def log(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["log", function(*args)]

    return wrapper


class C:
    @property
    @log
    def size(self):
        return "old size"

    @classmethod
    @log
    def make(cls):
        return f"old {cls.__name__}"

    @staticmethod
    @log
    def add(x):
        return x + 1
