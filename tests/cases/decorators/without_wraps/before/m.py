def deco(function):
    def wrapper():
        return ["wrapped", function()]

    return wrapper


@deco
def f():
    return "old f"


@deco
def g():
    return "old g"
