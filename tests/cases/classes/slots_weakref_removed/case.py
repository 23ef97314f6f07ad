"""A class whose __slots__ no longer name __weakref__ keeps the weak references that there are. (R11)"""

PROBES = ["m.P().f()"]
KEPT = {"m.P": "a layout is kept"}


def hold():
    import m, weakref

    p = m.P()
    return p, weakref.ref(p)


def check(held, update):
    assert held[1]() is held[0] and held[0].f() == 1
