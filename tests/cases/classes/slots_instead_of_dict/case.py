"""A class gets __slots__: its instances keep their dict until the process restarts. (R11)"""

PROBES = ["m.A.f()", "m.B.f()", "m.P(5).f()", "m.T[m.A]", "m.P.__slots__"]
KEPT = {"m.P": "a layout is kept", "m.A": "a layout is kept", "m.Q": "a layout is kept", "m.T": "a layout is kept"}


def hold():
    import m

    a, b = m.P(1), m.Q(2)
    b.z = 1
    return a, b


def check(held, update):
    import m

    a, b = held
    assert a.x == 1 and b.x == 2 and b.z == 1
    a.y = 4
    assert a.f() == (1, 4)
    assert type(m.A) is m.P and type(m.B) is m.Q
