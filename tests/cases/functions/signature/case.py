"""A signature changed in every way is in force for references taken before. (R1, R2)"""

PROBES = ["m.f(1, 2, 3, key=4, z=5)", "signature(m.f)", "raised(lambda: m.f())", "raised(lambda: m.f(a=1))"]


def hold():
    import m

    return [m.f]


def check(held, update):
    assert held[0](1, 2, 3, key=4, z=5) == (1, (2, 3), 4, {"z": 5})
