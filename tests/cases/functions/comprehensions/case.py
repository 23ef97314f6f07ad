"""Comprehensions and generator expressions inside a function follow the source. (R2)"""

PROBES = ["m.f([1, 2, 3])", "sorted(m.g([1, 2]))", "m.h('ab')", "list(m.lazy(3))"]


def hold():
    import m

    return m.lazy(3)


def check(held, update):
    assert list(held) == [0, 1, 2]
