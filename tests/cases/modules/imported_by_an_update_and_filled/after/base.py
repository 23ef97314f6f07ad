X = 2


def first(x=X):
    return x
