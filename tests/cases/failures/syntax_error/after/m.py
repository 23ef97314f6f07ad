TABLE = {"a": 2}


def f():
    return "new"


def g(:
    pass
