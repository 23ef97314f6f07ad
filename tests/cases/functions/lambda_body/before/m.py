double = lambda x: x * 2


def later():
    return lambda x: x + 1
