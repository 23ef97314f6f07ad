"""A changed argument of a decorator applies, through aliases too; state of its wrappers is the program's. (R1, R5)"""

PROBES = ["m.f(2)", "m.g(2)", "m.C().h(3)"]


def hold():
    import m

    return m.f, m.g


def check(held, update):
    f, g = held
    assert f(2) == 200 and g(2) == 10
