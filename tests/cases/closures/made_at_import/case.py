"""A closure that a module made at import runs what its maker makes now, for holders of the old one too. (R1, R10)"""

PROBES = ["m.add5(1)", "m.TABLE['six'](1)"]


def hold():
    import m

    return m.add5, m.TABLE["six"]


def check(held, update):
    five, six = held
    assert five(1) == 600
    assert six(1) == 700
