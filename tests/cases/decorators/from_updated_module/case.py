"""Decorators of another module of the same update apply in their new form. (R2, R10)"""

MODULES = ["tools", "m"]
PROBES = ["m.f()", "m.g()", "m.added()"]


def hold():
    import m

    return m.f, m.g


def check(held, update):
    f, g = held
    assert f() == ["NEW", "old f"] and g() == ["NEW", "new g"]
