kept = None


def make():
    global X, kept
    X = {1: 2}
    kept = 1


def later():
    global Z
    Z = 1


make()
