RATE = 2
ORDER = {"a": 1, "b": 2}


class Limits:
    top = 5


def rate():
    return RATE
