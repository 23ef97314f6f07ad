"""Slots for which instances have no room share the storage of another one: values, copies, collection. (R1, R11)"""

PROBES = ["m.P(1).both()", "m.P.__slots__", "[x.both() for x in m.L]", "repr(m.P.y)"]
KEPT = {
    "m.P": "a layout is kept",
    "m.Q": "a layout is kept",
    "m.E": "a layout is kept",
    "m.New": "by its base",
    "m.Newer": "by its base",
}


def hold():
    import m

    instances = [m.P(1), m.Q(2), m.E(3)]
    for _ in range(100):  # inline caches
        [p.x for p in instances]
    return instances, m.P.x


def _lacks(instance, name):
    try:
        getattr(instance, name)
    except AttributeError as error:
        return f"{type(instance).__name__!r} object has no attribute {name!r}" in str(error)


def check(held, update):
    import copy
    import gc
    import inspect
    import pickle
    import weakref

    import m

    instances, x = held
    p, q, e = instances
    assert m.P.x is x and inspect.ismemberdescriptor(m.P.y) and m.P.y.__name__ == "y" and m.P.y.__objclass__ is m.P
    assert [i.x for i in instances] == [1, 2, 3]
    assert all(_lacks(i, name) for i in instances for name in "yz") and _lacks(e, "e")
    for i in instances:
        i.z, i.y = "z", [i]
        assert i.both() == (i.x, [i]) and x.__get__(i) == i.x and i.z == "z"
        i.x += 10
    assert [i.x for i in instances] == [11, 12, 13]
    e.e = 5
    e.f = 6
    q.q = 7
    assert (e.e, e.f, e.x, q.q) == (5, 6, 13, 7)
    for i in [*instances, m.P(1), m.Q(2), m.E(3)]:
        for twin in copy.copy(i), copy.deepcopy(i), pickle.loads(pickle.dumps(i)):
            assert twin.x == i.x and type(twin) is type(i) and hasattr(twin, "z") == hasattr(i, "z")
    del p.z
    assert _lacks(p, "z") and p.x == 11
    try:
        del p.z
    except AttributeError:
        pass
    else:
        assert 0
    try:
        m.P.y.__set__(object(), 1)
    except TypeError:
        pass
    else:
        assert 0
    new = m.Newer(1)
    new.q, new.n, new.m, new.free = 2, 3, 4, 5
    assert (new.x, new.y, new.q, new.n, new.m, new.free) == (1, 2, 2, 3, 4, 5) and _lacks(new, "z")
    assert copy.copy(new).free == pickle.loads(pickle.dumps(new)).free == 5

    # A class made later, and its instances.
    class Later(m.E):
        __slots__ = ("l",)

    later = Later(1)
    later.l, later.f = 2, 3
    assert (later.x, later.y, later.l, later.f) == (1, 2, 2, 3) and _lacks(later, "e")
    # Each is in a cycle through a slot that came.
    gone = [weakref.ref(i) for i in instances]
    del p, q, e, i, twin
    instances.clear()
    gc.collect()
    assert not any(ref() for ref in gone)
