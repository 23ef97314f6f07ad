"""The record of an update keeps no instance alive. (R4)"""

PROBES = ["m.P(1)"]


def hold():
    import m, weakref

    p = m.P(1)
    return [p], weakref.ref(p)


def check(held, update):
    held[0].clear()
    import gc

    gc.collect()
    assert held[1]() is None
