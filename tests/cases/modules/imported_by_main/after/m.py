SPEED = 2


def f():
    return "new"
