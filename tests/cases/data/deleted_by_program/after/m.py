temporary = [1, 2]


def f():
    return "new"
