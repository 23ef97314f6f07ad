"""A plain class becomes a dataclass: live instances get the fields that they lack. (R11)"""

PROBES = ["m.P(1)", "m.Q(1)"]


def hold():
    import m

    return m.P(1), m.Q(2)


def check(held, update):
    assert repr(held[0]) == "P(x=1, y=[])" and held[1].y == []
