"""A name that the source binds several times has its last value, and functions see that. (R2, R10)"""

PROBES = ["m.x", "m.f()", "m.g()"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held() == ("second", 3)
