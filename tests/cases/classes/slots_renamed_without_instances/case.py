"""Without live instances, slots are those of the new version, also of subclasses that new code makes instances of. (R11)"""

PROBES = ["[x.f() for x in m.L]", "m.P.__slots__", "[type(x) is c for x, c in zip(m.L, (m.P, m.Q))]", "m.L[1].__dict__"]


def hold():
    import m

    return m.P, m.Q


def check(held, update):
    import m

    assert held == (m.P, m.Q) and not hasattr(m.P, "aa")
    m.L[1].free, m.L[1].w = 1, 2
    assert vars(m.L[1]) == {"free": 1} and m.L[1].w == 2
