from math import pow as power

EXPONENT = 2


def f(x):
    return str(power(x, EXPONENT))
