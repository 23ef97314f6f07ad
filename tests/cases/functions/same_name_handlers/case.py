"""Functions that share a name are paired by their text, not by their position. (R1)"""

PROBES = ["[h() for h in m.HANDLERS]", "m._()"]


def hold():
    import m

    return list(m.HANDLERS)


def check(held, update):
    import m

    one, two = held
    assert (one(), two()) == ("one", "two")
    assert m.HANDLERS[1] is one and m.HANDLERS[2] is two
