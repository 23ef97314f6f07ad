def f(x):
    return ["cell", x]


def items():
    yield 1
    yield 2
