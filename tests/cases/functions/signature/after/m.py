def f(a, /, *rest, key=None, **more):
    return a, rest, key, more
