def f():
    return 2


LEVEL = 3
