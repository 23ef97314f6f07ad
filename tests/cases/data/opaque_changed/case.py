"""An opaque object whose defining statement changed is kept and reported; `_reload_data` replaces it. (R8, R9)"""

PROBES = ["type(m.guard).__name__"]
KEPT = {"m.mutex": "opaque state is kept"}


def hold():
    import m

    return m.mutex, m.guard


def check(held, update):
    import m

    mutex, guard = held
    assert m.mutex is mutex
    assert any(e.kind in ("kept", "conflict") and e.name == "mutex" for e in update.report.entries)
    assert m.guard is not guard and type(m.guard) is not type(guard)
