"""A lambda that comes beside another one leaves that alone. (R1, R2)"""

PROBES = ["m.f(2)", "m.g(2)", "m.f.__code__.co_firstlineno", "m.wrapped(1)"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held is m.f and held(2) == ("f", 2)
    assert not any(entry.kind == "changed" for entry in update.report.entries)
