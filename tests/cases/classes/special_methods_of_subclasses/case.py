"""Special methods that come and go work, or not, for instances of subclasses at once. (R2)"""

PROBES = ["len(m.C())", "m.C()()", "list(m.C())", "bool(m.B())", "m.B() == 3", "3 in m.C()", "m.B.__hash__"]


def hold():
    import m

    return m.A(), m.B(), m.C()


def check(held, update):
    for x in held:
        assert len(x) == 2 and x() == "called" and list(x) == [1] and not x and x == 5
        for op in (hash, lambda x: x + 1):
            try:
                op(x)
            except TypeError:
                pass
            else:
                assert 0, op
    held[2][1] = 4
    assert held[2].z == 4
