"""Values captured by default arguments of inner functions stay with each live function. (R1, R5)"""

PROBES = ["[f(1) for f in m.make()]"]


def hold():
    import m

    return m.make()


def check(held, update):
    assert [f(1) for f in held] == [10, 11, 12]
