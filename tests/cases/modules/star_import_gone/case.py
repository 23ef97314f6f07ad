"""Names that a star import brought go with it, those of the program stay. (R2, R3, R7)"""

MODULES = ["m", "n", "user"]
PROBES = ["hasattr(m, 'f'), hasattr(m, 'LEVEL'), hasattr(m, 'quote'), m.own", "n.f(), n.TWICE, hasattr(n, 'LEVEL')"]
KEPT = {"m.added": "the program has put it there", "user.added": "m has it by then"}
SKIP = {"late": "without a recorded base, what calls computed is kept"}


def hold():
    import k
    import m

    m.added = 1
    return k.f


def check(held, update):
    import k
    import m

    assert held is k.f and held() == 2 and m.added == 1
