def add(*numbers):
    return sum(numbers)


def call(*args):
    return add(*args)
