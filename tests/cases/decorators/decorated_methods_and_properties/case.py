"""Decorators between a function and `property`, `classmethod` or `staticmethod` follow. (R1)"""

PROBES = ["m.C().size", "m.C.make()", "m.C.add(1)"]


def hold():
    import m

    return m.C(), m.C.make, m.C.add


def check(held, update):
    obj, make, add = held
    assert obj.size == ["log", "new size"] and make() == ["log", "new C"] and add(1) == ["log", 101]
