"""A directive that is no literal has no effect, as nothing runs before it is read; the report says so. (R8, R20)"""

PROBES = ["m.x", "m.y"]
KEPT = {"m.state": "state of the program"}


def hold():
    import m

    m.state.append("live")
    return m.state


def check(held, update):
    import m

    assert m.state is held == ["live"]
    ignored = [(e.name, e.line) for e in update.report.entries if e.kind == "skipped"]
    assert ignored == [("_keep_data", 2), ("_reload_data", 3), ("_reload_all_data", 4)]
    assert all("before anything runs" in e.reason for e in update.report.entries if e.kind == "skipped")
