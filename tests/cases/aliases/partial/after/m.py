def f(a, b):
    return "new", a, b
