"""Names that a decorator writes into the module go when it no longer writes them. (R2, R3)"""

PROBES = ["hasattr(m, 'B'), m.C is m.Day.C, m.A is m.Day.A, hasattr(m, 'X')"]
SKIP = {"late": "without a recorded base, nothing says who has put a name there"}


def hold():
    import m

    return m.A


def check(held, update):
    import m

    assert held is m.A
