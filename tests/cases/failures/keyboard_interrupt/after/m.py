X = 2


def f(x=1):
    return "new"


raise KeyboardInterrupt
