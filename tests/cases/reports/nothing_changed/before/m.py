def f():
    return 1


def fail():
    raise ValueError
