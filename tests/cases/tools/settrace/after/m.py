LIMIT = 1


def f(x):
    if x:
        x += LIMIT
        return x
    return x
