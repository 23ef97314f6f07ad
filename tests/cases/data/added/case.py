"""Data added to the source is there. (R2)"""

PROBES = ["m.LIMIT", "m.table", "m.f()"]


def hold():
    import m

    return m.f


def check(held, update):
    assert held() == (5, {"a": 5})
    assert any(entry.kind == "added" and entry.name == "LIMIT" for entry in update.report.entries)
