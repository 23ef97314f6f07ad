"""An update of a file in which only comments and blank lines changed says that nothing else did. (R10, R20)"""

PROBES = ["m.f()", "trace(m.fail)"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held is m.f
    kinds = {entry.kind for entry in update.report.entries}
    assert not kinds & {"added", "removed", "run", "conflict", "rebound"}
