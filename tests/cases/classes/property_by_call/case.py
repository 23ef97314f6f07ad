"""Properties made by calling `property` with functions follow those functions. (R1)"""

PROBES = ["m.P().x", "m.P().y", "m.P().z"]


def hold():
    import m

    return m.P()


def check(held, update):
    held.x = 4
    assert (held.x, held.y, held.z) == ("new 4", "new lambda", "new 4")
