"""A module's `__getattr__` and `__dir__` follow the source: added, changed, removed. (R2, R3)"""

MODULES = ["m", "n"]
PROBES = ["m.anything", "m.other", "raised(lambda: n.lazy)", "sorted(m.__dir__())", "hasattr(n, '__getattr__')"]


def hold():
    import m
    import n

    assert n.lazy == "lazy lazy"
    return m


def check(held, update):
    assert held.whatever == "whatever!"
