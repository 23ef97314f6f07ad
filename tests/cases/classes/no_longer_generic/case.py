"""A generic class becomes a plain one. (R1, R2)"""

PROBES = ["hasattr(m.Box, '__class_getitem__')", "m.Box.__mro__", "hasattr(m.Box, '__parameters__')"]


def hold():
    import m

    return m.Box()


def check(held, update):
    assert held.get() == 1
