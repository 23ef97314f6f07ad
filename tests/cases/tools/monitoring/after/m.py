LIMIT = 1


def f(x):
    y = x + LIMIT
    return y
