"""A pragma on a statement that binds nothing does no harm and is reported. (R8, R20)"""

PROBES = ["m.x", "m.f()"]


def check(held, update):
    assert any("pragma" in entry.reason for entry in update.report.entries)
