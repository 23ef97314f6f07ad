"""Slots that go from a class without live instances take their storage with them; those behind stay apart. (R1, R2)"""

PROBES = ["m.P.__basicsize__, m.Q.__basicsize__", "m.values(m.P), m.values(m.Q)", "m.P.__slots__"]


def hold():
    import m

    for _ in range(100):  # specialised for the old layout
        m.values(m.P)
        m.values(m.Q)
    return m.P, m.Q, m.P.last


def check(held, update):
    import gc

    import m

    assert held == (m.P, m.Q, m.P.last)
    for _ in range(1000):
        kept = [m.P(), m.Q()]
        for instance in kept:
            instance.b = instance.last = kept  # cycles
        assert all(instance.b is instance.last and instance.d == "d" for instance in kept)
    del kept, instance
    gc.collect()
    assert not [o for o in gc.get_objects() if isinstance(o, m.P)]
