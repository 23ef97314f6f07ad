"""functools.total_ordering fills in what the new version lacks. (R2)"""

PROBES = ["m.V(1) < m.V(2)", "m.V(1) >= m.V(2)", "m.V(1) <= m.V(1)"]


def hold():
    import m

    return m.V(1), m.V(2)


def check(held, update):
    assert not held[0] < held[1]
