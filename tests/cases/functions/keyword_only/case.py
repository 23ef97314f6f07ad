"""Keyword-only parameters and their default values follow the source. (R1, R2)"""

PROBES = ["m.f(1)", "m.f(1, scale=5)", "m.g(x=1)", "m.g(x=1, y=2)", "signature(m.f)", "m.f.__kwdefaults__"]


def hold():
    import m

    return m.f, m.g


def check(held, update):
    f, g = held
    assert f(2) == 6
    assert g(x=1) == (1, "new")
