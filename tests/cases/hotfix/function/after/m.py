def f(x, by=10):
    return x * by
