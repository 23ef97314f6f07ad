"""Code that passes arguments by unpacking meets the new signature. (R1)"""

PROBES = ["m.call(1, 2)", "m.call(1, 2, 3)"]


def hold():
    import m

    assert m.call(1, 2) == 3
    return m.call


def check(held, update):
    assert held(1, 2, 3) == 6
