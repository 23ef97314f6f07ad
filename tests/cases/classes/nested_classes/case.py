"""Nested classes and their instances follow the source. (R1, R2)"""

PROBES = ["m.A.B().f()", "m.A().mk().f()", "m.A.New", 'hasattr(m.A, "Gone")']


def hold():
    import m

    return m.A.B(), m.A.Gone(), m.A()


def check(held, update):
    assert held[0].f() == "new" and held[0].g() == "g" and held[0].x == 2
    assert held[2].mk().f() == "N"
