"""Instances that gc.freeze() has put aside are served like any other. (R11)"""

PROBES = ["m.P(1)"]


def hold():
    import gc, m

    held = [m.P(i) for i in range(5)], m.S()
    held[1].a = 1
    gc.freeze()
    return held, m.P(9)


def check(held, update):
    import gc

    (ps, s), later = held
    assert [p.items for p in ps] == [[]] * 5 and later.items == []
    assert not hasattr(s, "b")
    gc.unfreeze()
