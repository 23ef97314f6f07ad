"""A new body may use an import and a constant that the old source did not have. (R2)"""

PROBES = ["m.f(2)"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held(2) == "4.0"
