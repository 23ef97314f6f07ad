"""A removed name that a suspended generator still loads stays until that has ended. (R3)"""

PROBES = ["list(m.steps())"]
KEPT = {"m.helper": "retiring until the generator ends", "m.LIMIT": "retiring until the generator ends"}


def hold():
    import m

    steps = m.steps()
    assert next(steps) == "helped 1"
    return steps


def check(held, update):
    assert list(held) == ["helped 2", 9]
    assert {"helper", "LIMIT"} <= {entry.name for entry in update.report.entries if entry.kind == "retiring"}
