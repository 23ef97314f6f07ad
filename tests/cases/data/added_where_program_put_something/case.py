"""A name that the program made and the new source defines is a conflict: the live value is kept and reported. (R5)"""

KEPT = {"m.mode": "a conflict keeps the live value"}
PROBES = ["m.f()"]


def hold():
    import m

    m.mode = "live"


def check(held, update):
    import m

    assert m.mode == "live"
    assert any(entry.kind == "conflict" and entry.name == "mode" for entry in update.report.entries)
