"""Instances of a class that goes away find what goes away with it. (R3)"""

PROBES = ["hasattr(m, 'A')", "m.B.__mro__"]


def hold():
    import m

    return m.A(), m.B()


def check(held, update):
    assert held[0].f() == 2 and not hasattr(held[1], "f")
