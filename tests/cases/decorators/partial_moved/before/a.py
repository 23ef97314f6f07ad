import functools

f = functools.partial(pow, 2)
