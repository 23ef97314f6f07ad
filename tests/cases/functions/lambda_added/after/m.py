import functools

f = lambda x: ("f", x)


BASE = 10

g = lambda x: ("g", x, BASE)
wrapped = functools.partial(lambda x, y: (x, y, BASE), 5)
