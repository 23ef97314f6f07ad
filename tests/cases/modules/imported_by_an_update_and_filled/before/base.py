X = 1


def first(x=X):
    return x
