"""A decorated function runs its changed body, through aliases of the wrapper and of the wrapped function. (R1)"""

PROBES = ["m.f(1)", "m.f.__wrapped__(1)", "signature(m.f)", "m.C().go(2)", "m.f.__name__"]


def hold():
    import m

    return m.f, m.f.__wrapped__, m.C().go


def check(held, update):
    import m

    f, wrapped, go = held
    assert f is m.f and f(1) == ["log", 2]
    assert wrapped is m.f.__wrapped__ and wrapped(1) == 2
    assert go(2) == ["log", 40]
