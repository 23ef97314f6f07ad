"""A recursive closure goes on calling itself, by its new body. (R1)"""

PROBES = ["m.make()(3)"]


def hold():
    import m

    return m.make()


def check(held, update):
    assert held(3) == [3, 2, 1, "end"]
