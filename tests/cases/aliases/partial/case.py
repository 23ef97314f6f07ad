"""`functools.partial`, `partialmethod` and `operator` callables made before call the new code. (R1)"""

IMPORTS = ["user"]
PROBES = ["user.Tool().go(1)"]


def hold():
    import functools
    import operator

    import m

    partial = functools.partial(m.f, 1)
    return partial, functools.partial(partial, 2), operator.methodcaller("go", 1)


def check(held, update):
    import user

    one, two, call = held
    assert one(2) == two() == ("new", 1, 2)
    assert call(user.Tool()) == ("new", 9, 1)
