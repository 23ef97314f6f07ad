"""A class behind a class decorator keeps its identity; what the decorator adds follows. (R1, R2)"""

PROBES = ["m.C().go()", "m.C().added()", "m.C.tag", "m.Ordered(1) >= m.Ordered(0)"]


def hold():
    import m

    return m.C, m.C(), m.Ordered(1)


def check(held, update):
    import m

    cls, obj, one = held
    assert cls is m.C and obj.go() == "new go" and obj.added() == "new added" and cls.tag == "new"
    assert one > m.Ordered(0)
