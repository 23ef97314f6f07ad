"""A live closure that lacks a newly captured variable keeps its code and is reported; new ones run the new code.
(R1, R12)"""

PROBES = ["m.make(1, 2)()"]


def hold():
    import m

    return m.make(10, 20)


def check(held, update):
    assert held() == 10
    assert any(entry.kind == "stale" and "use" in entry.name for entry in update.report.entries)
