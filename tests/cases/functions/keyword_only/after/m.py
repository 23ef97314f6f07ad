def f(a, *, scale=3):
    return a * scale


def g(*, x, y="new"):
    return x, y
