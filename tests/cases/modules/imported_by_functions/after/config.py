RATE = 7
ORDER = {"a": 3, "b": 2}


class Limits:
    top = 9


def rate():
    return RATE
