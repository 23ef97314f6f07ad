from m import f


def call(x):
    return f(x)
