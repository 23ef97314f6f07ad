"""A registry that gives each entry a number gives the numbers of a fresh start. (R10)"""

PROBES = ["[(n, f()) for n, f in m.ENTRIES]", "m.a.number", "m.c.number"]


def hold():
    import m

    return m.a


def check(held, update):
    assert held() == "new a" and held.number == 0
