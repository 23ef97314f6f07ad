"""A held closure whose definition is gone can still be called. (R3)"""

PROBES = ["m.make(1)"]


def hold():
    import m

    return m.make(5)


def check(held, update):
    assert held() == 5
