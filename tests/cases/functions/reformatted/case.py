"""A function whose text was only laid out anew has its new lines and stays the same object. (R1, R2)"""

PROBES = ["m.f(1, 2)", "trace(lambda: m.f(1, None))"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held is m.f and held(1, 2) == 3
