mode = "source"


def f():
    return "new"
