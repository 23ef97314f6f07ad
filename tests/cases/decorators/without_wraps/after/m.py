def deco(function):
    def wrapper():
        return ["wrapped", function()]

    return wrapper


@deco
def f():
    return "new f"


@deco
def g():
    return "new g"
