def f():
    return "old"


def fail():
    raise ValueError
