import extra


def f():
    return "new"
