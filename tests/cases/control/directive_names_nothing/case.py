"""A directive that lists names which are not there does no harm. (R8)"""

PROBES = ["m.x", "m.f()"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held() == "new"
