"""A member of an IntEnum whose value changes is another object: an int cannot change. (R1, R2)"""

PROBES = ["list(m.N)", "m.N(3) + 1", "m.N.Y", "m.N._value2member_map_"]


def hold():
    import m

    return m.N.X, m.N.Y


def check(held, update):
    import m

    assert m.N.X is held[0] and m.N.Y is not held[1] and held[1] == 2
