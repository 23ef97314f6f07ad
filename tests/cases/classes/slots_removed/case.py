"""Slots go; instances keep the others, and can be copied and pickled. (R11)"""

PROBES = ["hasattr(m.P(1, 2), 'y')", "m.P.__slots__", "m.P(1, 2).z", "m.O.x", "m.O.z", "type(m.O)"]
KEPT = {"m.P": "a layout is kept", "m.Q": "a layout is kept"}


def hold():
    import m

    q = m.Q(4, 5, 6)
    q.w = 7
    return m.P(1, 2, 3), q


def check(held, update):
    import m, copy

    p, q = held
    assert (p.x, p.z, q.x, q.z, q.f()) == (1, 3, 4, 6, 7)
    try:
        p.y = 3
    except AttributeError:
        pass
    else:
        assert 0
    c = copy.copy(q)
    assert (c.x, c.z, c.w) == (4, 6, 7)
    m.O.w = 4
    assert m.O.f() == 4
