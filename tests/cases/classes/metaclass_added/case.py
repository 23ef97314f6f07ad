"""A class gets a metaclass that is new with this update; it stays the same object. (R1, R2)"""

PROBES = ["type(m.A)", "m.A.hello()"]


def hold():
    import m

    return m.A()


def check(held, update):
    import m

    assert type(m.A) is m.M and held.x == 2
