X = 1

def f():
    return "new"


def fail():
    raise ValueError
