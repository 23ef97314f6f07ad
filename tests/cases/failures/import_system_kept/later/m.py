import extra


def f():
    return "fixed"
