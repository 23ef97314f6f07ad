LIMIT = 1


def f():
    return "old"


def g():
    return "old g"
