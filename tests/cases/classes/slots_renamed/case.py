"""A slot takes over the storage of one that goes: it is empty in live instances and works in them. (R11)"""

PROBES = ["m.P(1, 2).f()", "[x.f() for x in m.L]", "m.P.aa"]
KEPT = {"m.P": "a layout is kept"}


def hold():
    import m, copy, pickle

    a, b = m.P(1, 2), m.Q(3, 4)
    b.w = 5
    b.free = 6
    copy.copy(a)
    return a, b


def check(held, update):
    import m, copy

    for x in held:
        assert not hasattr(x, "zz") and not hasattr(x, "aa")
        x.zz = 10
        assert x.f() == (10, x.y)
    assert held[1].w == 5 and held[1].free == 6
    c = copy.copy(held[0])
    assert c.f() == (10, 2)
    assert repr(m.P.zz) == "<member 'zz' of 'P' objects>"
    try:
        m.P.__new__(m.P).zz
    except AttributeError as e:
        assert "zz" in str(e), e
    held[0].zz = held[0]  # a cycle
    import weakref, gc

    held[1].zz = held[1]
    ref = weakref.ref(held[1]) if hasattr(held[1], "__weakref__") else None
