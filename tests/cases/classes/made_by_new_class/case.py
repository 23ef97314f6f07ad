"""A class that does not say which module it is from is the one of the name that it is bound to. (R1)"""

PROBES = ["m.TABLE['p'].f()", "m.P.size"]
SKIP = {"late": "without a recorded base it is a conflict"}


def hold():
    import m

    return m.P(), m.P


def check(held, update):
    import m

    assert held[0].f() == "new" and held[0].size == 3 and m.P is held[1]
