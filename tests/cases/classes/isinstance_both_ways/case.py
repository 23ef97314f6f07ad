"""`isinstance` and `issubclass` hold between old and new instances and references. (R1, R18)"""


def hold():
    import m

    return m.A, m.B, m.B()


def check(held, update):
    import m

    a, b, old = held
    assert a is m.A and b is m.B
    assert isinstance(old, m.A) and isinstance(old, m.B) and isinstance(m.B(), (a, b))
    assert issubclass(m.B, a) and issubclass(b, m.A) and old.f() == m.B().f() == "new"
