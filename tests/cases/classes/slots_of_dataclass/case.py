"""A field of a dataclass with slots takes over the storage of one that goes, with its default. (R11)"""

PROBES = ["m.P(1)", "m.P.__slots__", "hasattr(m.P(1), 'y')"]


def hold():
    import m

    return m.P(1, 2)


def check(held, update):
    assert held.z == 3 and held.x == 1 and not hasattr(held, "y")
