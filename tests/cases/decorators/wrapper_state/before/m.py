import functools


def counted(function):
    calls = 0

    @functools.wraps(function)
    def wrapper():
        nonlocal calls
        calls += 1
        return calls, function()

    return wrapper


@counted
def f():
    return "old"


def fresh():
    return counted(lambda: "x")()
