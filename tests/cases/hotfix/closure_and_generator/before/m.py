def f(x):
    return x


def items():
    return []
