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
    return "new f"


@make("b")
@make("a")
def g():
    return "g"


@make("a")
@make("a")
def h():
    return "h"
