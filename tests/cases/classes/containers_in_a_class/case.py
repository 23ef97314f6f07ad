"""Containers in a class are merged in place, element by element. (R5, R6)"""

KEPT = {"m.A": "has run time state"}


def hold():
    import m

    m.A.table["run"] = 9
    m.A.items.insert(0, 0)
    m.A.tags.add("z")
    return m.A.table, m.A.items, m.A.tags


def check(held, update):
    import m

    assert held[0] is m.A.table and held[0] == {"a": 1, "b": 3, "c": 4, "run": 9}, held[0]
    assert held[1] is m.A.items and held[1] == [0, 1, 2, 3, 4], held[1]
    assert held[2] is m.A.tags and held[2] == {"x", "y", "z"}, held[2]
