import functools


def make(name):
    def decorate(function):
        @functools.wraps(function)
        def wrapper():
            return [name, function()]

        return wrapper

    return decorate


@make("a")
@make("b")
def f():
    return "f"


@make("a")
@make("b")
def g():
    return "g"


@make("a")
@make("b")
@make("a")
def h():
    return "h"
