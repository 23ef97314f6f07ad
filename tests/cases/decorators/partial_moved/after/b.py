import functools

X = 1
f = functools.partial(pow, 2)
f(3)


def use():
    return f(3)
