TABLE = {"a": 1}


def f():
    return "old"
