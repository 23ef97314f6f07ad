def f(x: int):
    return x


def g(x):
    return x
