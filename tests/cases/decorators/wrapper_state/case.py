"""What a wrapper remembers in its cells survives a change of the wrapped body. (R1, R5)"""

PROBES = ["m.fresh()"]
KEPT = {"m.f": "its wrapper holds state"}


def hold():
    import m

    assert m.f() == (1, "old")
    return m.f


def check(held, update):
    import m

    assert held is m.f and held() == (2, "new")
