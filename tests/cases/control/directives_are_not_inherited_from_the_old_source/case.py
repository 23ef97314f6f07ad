"""Directives are read in the new source: what only the old one listed is treated like other data. (R8)"""

PROBES = ["m.kept", "m.VERSION"]
KEPT = {"m.forced": "changed by the program"}


def hold():
    import m

    m.forced = 99


def check(held, update):
    import m

    assert m.forced == 99 and m.kept == 2 and not hasattr(m, "_keep_data")
