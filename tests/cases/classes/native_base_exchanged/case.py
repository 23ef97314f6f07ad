"""A class without live instances can get another built-in base. (R1, R2)"""

PROBES = [
    "m.use()",
    "[c.__mro__ for c in m.ALL]",
    "[c.__basicsize__ for c in m.ALL]",
    "[c.__itemsize__ for c in m.ALL]",
]


def hold():
    import gc

    import m

    gc.collect()
    return list(m.ALL)


def check(held, update):
    import copy
    import gc
    import pickle

    import m

    assert held == m.ALL
    for _ in range(50):
        d = m.ToDict(a=1)
        d["self"] = d
        o = m.FromDict()
        o.me = o
        kind = m.ToType("K", (), {"x": 1})
        assert isinstance(kind, type) and kind().x == 1
    gc.collect()
    assert pickle.loads(pickle.dumps(m.ToDict(a=2)))["a"] == 2
    assert copy.copy(m.ToInt(3)) + 1 == 4
    try:
        raise m.Failure(2, "x")
    except OSError as error:
        assert error.errno == 2
