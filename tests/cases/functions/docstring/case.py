"""A changed, an added and a removed docstring are those of the new source. (R2)"""

PROBES = ["m.f.__doc__", "m.g.__doc__", "m.h.__doc__", "inspect.getdoc(m.C.f)"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held.__doc__ == "New words."
