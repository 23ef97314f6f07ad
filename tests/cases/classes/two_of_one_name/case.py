"""Of two classes of one name each stays the one that its place in the source says. (R1)"""

PROBES = ["m.A().f()", "m.B().f()", "m.First().f()"]


def hold():
    import m

    return m.A(), m.B(), m.First()


def check(held, update):
    assert [x.f() for x in held] == ["then2", "B2n", "B1n"]
