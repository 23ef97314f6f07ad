"""Base and subclass exchange their places; no step on the way makes a cycle. (R2)"""

PROBES = ["m.A.__mro__", "m.B.__mro__"]


def hold():
    import m

    return m.A(), m.B()


def check(held, update):
    assert held[0].g() == "B2" and held[0].f() == "A2" and not hasattr(held[1], "f")
