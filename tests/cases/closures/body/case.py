"""A closure made before the update runs its new body with the values it captured. (R1)"""

PROBES = ["m.adder(1)(1)"]


def hold():
    import m

    return m.adder(5)


def check(held, update):
    assert held(1) == 60
