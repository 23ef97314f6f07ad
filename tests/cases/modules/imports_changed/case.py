"""Imports added, removed, renamed and pointed elsewhere are those of the new source. (R2)"""

PROBES = ["m.use()", "m.op.__name__", "m.helper()", "m.name", "hasattr(m, 'math')", "m.os.__name__"]


def hold():
    import m

    return m.use


def check(held, update):
    assert held() == ("two", 8)
