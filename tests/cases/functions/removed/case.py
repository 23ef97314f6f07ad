"""A function removed from the source is gone from the module; who still holds it can call it. (R3)"""

PROBES = ["m.f()", "hasattr(m, 'obsolete')"]


def hold():
    import m

    return m.obsolete


def check(held, update):
    assert held() == ("still here", 1)
    assert any(e.kind in ("removed", "orphan") and e.name == "obsolete" for e in update.report.entries)
