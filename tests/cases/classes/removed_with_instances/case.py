"""Instances of a class that the source no longer has go on working. (R3)"""

PROBES = ["hasattr(m, 'Ghost')", "m.f()"]


def hold():
    import m

    return m.Ghost()


def check(held, update):
    assert held.boo() == "boo" and type(held).__name__ == "Ghost"
    assert any(e.kind in ("removed", "orphan") and e.name == "Ghost" for e in update.report.entries)
