"""A plain class becomes an abstract base class; live instances live on. (R1, R2)"""

PROBES = ["type(m.A)", "m.B().g()", "m.A.__abstractmethods__"]


def hold():
    import m

    return m.A(), m.B()


def check(held, update):
    import m

    assert held[0].f() == 2 and held[1].g() == "g" and isinstance(held[1], m.A)
    try:
        m.A()
    except TypeError:
        pass
    else:
        assert 0
