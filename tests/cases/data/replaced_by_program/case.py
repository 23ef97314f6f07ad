"""A container that the program bound anew is the live value: the source's change is a conflict or merged into it. (R5)"""

KEPT = {"m.table": "bound anew by the program", "m.other": "bound anew by the program"}
PROBES = ["m.VERSION"]


def hold():
    import m

    m.table = {"a": 1, "live": 2}
    m.other = [5]
    return m.table, m.other


def check(held, update):
    import m

    table, other = held
    conflict = any(e.kind == "conflict" and e.name == "table" for e in update.report.entries)
    assert m.table == {"a": 10, "live": 2} or conflict and m.table is table
    assert m.other is other == [5]
