"""Methods of a class with `__slots__` follow the source, on instances whose slots keep their values. (R1, R11)"""

PROBES = ["m.Point(1, 2).sum()", "m.Point.__slots__"]


def hold():
    import m

    return m.Point(3, 4)


def check(held, update):
    assert held.sum() == "sum 7" and (held.x, held.y) == (3, 4)
