def f(a, *, scale=2):
    return a * scale


def g(*, x):
    return x
