"""A wrapper that hides what it wraps (no `functools.wraps`) leads to the new body all the same. (R1)"""

PROBES = ["m.f()", "m.g()"]


def hold():
    import m

    return m.f, m.g


def check(held, update):
    f, g = held
    assert f() == ["wrapped", "new f"] and g() == ["wrapped", "new g"]
