"""Data removed from the source is gone from the module, whether the program changed it or not. (R3)"""

PROBES = ["hasattr(m, 'OBSOLETE')", "hasattr(m, 'table')", "m.f()"]


def hold():
    import m

    m.table["live"] = 1
    return m.table


def check(held, update):
    assert held["live"] == 1
