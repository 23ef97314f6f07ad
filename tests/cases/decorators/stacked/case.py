"""Stacked decorators: bodies, order, and one taken out of the middle follow the source. (R1)"""

PROBES = ["m.f()", "m.g()", "m.h()"]


def hold():
    import m

    return m.f, m.g, m.h


def check(held, update):
    f, g, h = held
    assert f() == ["a", ["b", "new f"]]
    assert g() == ["b", ["a", "g"]]
    assert h() == ["a", ["a", "h"]]
