"""Without live instances a class gets and loses its dict and weak references with its `__slots__`. (R2)"""

PROBES = ["m.layout(m.P)", "m.layout(m.Q)", "m.layout(m.V)", "m.layout(m.W)", "m.layout(m.E)", "m.use()"]


def hold():
    import gc

    gc.collect()


def check(held, update):
    import gc
    import weakref

    import m

    p = m.P()
    p.any = p
    reference = weakref.ref(p)
    del p
    gc.collect()
    assert reference() is None
    try:
        m.V().other = 1
    except AttributeError:
        pass
    else:
        assert 0
