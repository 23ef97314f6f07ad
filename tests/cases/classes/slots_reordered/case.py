"""Slots in another order keep their values. (R11)"""

PROBES = ["m.P(1, 2).y", "m.P.__slots__"]


def hold():
    import m

    return m.P(1, 2)


def check(held, update):
    assert (held.x, held.y, held.f()) == (1, 2, 1)
