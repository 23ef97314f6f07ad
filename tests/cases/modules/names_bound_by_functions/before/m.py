kept = None


def make():
    global X, Y, kept
    X = Y = {1: 2}
    kept = 1


def later():
    global Z, Lazy
    Z = 1
    Lazy = 2


def whole():
    global P
    P = 1


make()
whole()
