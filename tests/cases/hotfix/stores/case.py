"""Every kind of store in a hotfix works, and undo takes each of them back. (R22, R15)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]


def hold():
    import m

    return m.table, m.rows, m.obj


def check(held, update):
    import m

    table, rows, obj = held
    assert m.table is table == {"b": [1, 2], "c": 3}
    assert m.rows is rows == [10, 3]
    assert m.obj is obj and vars(obj) == {"x": 2, "added": True, "by_name": 1}
    assert m.count == 6 and m.added == "added" and not hasattr(m, "gone") and m.C.kind == "new"
