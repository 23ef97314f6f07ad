"""Of directives and pragmas that contradict each other the stronger one holds, and the report names the rest. (R8, R20)"""

PROBES = ["m.b", "m.c"]
KEPT = {"m.a": "kept by a directive", "m.d": "kept by a pragma", "m.C.x": "kept by a directive"}


def check(held, update):
    import m

    assert (m.a, m.b, m.c, m.d, m.C.x) == (1, 2, 2, 1, 1)
    ignored = {(e.what, e.name, e.line) for e in update.report.entries if e.kind == "skipped"}
    assert ignored == {
        ("directive", "_keep_data", 1),
        ("directive", "_reload_data", 2),
        ("pragma", "b", 4),
        ("pragma", "c", 5),
        ("directive", "C._keep_data", 9),
        ("directive", "C._reload_data", 9),
    }
