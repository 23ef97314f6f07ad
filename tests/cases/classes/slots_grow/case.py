"""A class without live instances takes the slots of its new version, and its subclasses anywhere with it. (R1, R2)"""

IMPORTS = ["m", "other"]
PROBES = [
    "m.P.__slots__, m.P.__basicsize__, m.P.__bases__, m.P.__mro__",
    "m.made(m.P, 'a b c d x'), m.made(m.Q, 'a b c d x z y'), m.made(m.R, 'a b c d x e')",
    "m.made(other.S, 'a b c d x z y s t'), m.made(other.T, 'a b c d x u'), m.made(other.U, 'a b c d x u v')",
    "m.STARTED.x, m.STARTED.d, type(m.STARTED) is m.Q",
    "[c.__basicsize__ for c in (m.P, m.Q, m.R, other.S, other.T)]",
    "m.reduced(m.Q), m.copied(other.S)",
    "[c.__name__ for c in m.P.__subclasses__()]",
]


def hold():
    import gc

    import m
    import other

    gc.collect()
    return m.P, m.Q, other.S, m.P.x


def check(held, update):
    import copy
    import gc
    import pickle
    import weakref

    import m
    import other

    assert held == (m.P, m.Q, other.S, m.P.x)
    p = m.P()
    p.x = p.a = [p]
    assert held[3].__get__(p) is p.x
    assert copy.copy(p).a[0] is p and pickle.loads(pickle.dumps(p)).a[0].x
    # Storage for more than one slot that comes belongs to a class of its own.
    assert m.P.__base__.__name__ == "P" and m.P.__base__ not in object.__subclasses__()
    mark = weakref.WeakSet()
    for _ in range(100):  # cycles through new storage are collected
        t = other.T()
        t.a = t.x = t
        mark.add(t)
    del t
    gc.collect()
    assert not mark

    class Local(m.New, other.Mixin):
        __slots__ = ("more",)

    local = Local()
    local.more, local.n, local.d = 1, 2, 3
    assert (local.more, local.n, local.d) == (1, 2, 3) and isinstance(local, m.P)
