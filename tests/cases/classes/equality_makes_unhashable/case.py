"""A class that gains `__eq__` loses its hash, as it does on a fresh start. (R2)"""

PROBES = ["m.Key.__hash__", "m.Key(1) == m.Key(1)"]


def hold():
    import m

    return m.Key(1)


def check(held, update):
    import m

    assert held == m.Key(1)
    assert m.Key.__hash__ is None
