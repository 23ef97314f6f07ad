double = lambda x: x * 20


def later():
    return lambda x: x + 10
