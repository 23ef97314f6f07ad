def add(a, b):
    return a + b


def call(*args):
    return add(*args)
