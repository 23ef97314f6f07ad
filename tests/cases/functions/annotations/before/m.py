def f(a: int) -> int:
    return a


def g(a):
    return a
