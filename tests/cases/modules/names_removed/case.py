"""Imports, functions, classes and data that the source no longer has are gone from the module. (R3)"""

PROBES = ["sorted(n for n in vars(m) if not n.startswith('__'))", "m.stay()"]


def hold():
    import m

    m.live_only = 1
    del m.live_only


def check(held, update):
    import m

    for name in ("json", "path", "f", "C", "LIMIT", "a", "b", "i"):
        assert not hasattr(m, name), name
