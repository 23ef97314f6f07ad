LEVEL = 1


def f():
    return obsolete()


def obsolete():
    return "still here", LEVEL
