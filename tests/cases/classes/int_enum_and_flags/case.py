"""IntEnum and Flag classes take new members and methods. (R1, R2)"""

PROBES = ["[int(x) for x in m.Level]", "m.Level.LOW.label()", "m.Perm.R | m.Perm.X", "m.Perm(5)"]


def hold():
    import m

    return m.Level.LOW, m.Perm.R


def check(held, update):
    import m

    low, r = held
    assert low is m.Level.LOW and low.label() == "new 1" and r is m.Perm.R
