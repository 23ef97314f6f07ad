def f(a=10, b="b"):
    return a, b


def fewer(a, b):
    return a + b


def more(a=1, b=2):
    return a + b
