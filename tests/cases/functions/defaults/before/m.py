def f(a=1, b="b"):
    return a, b


def fewer(a=1, b=2):
    return a + b


def more(a, b):
    return a + b
