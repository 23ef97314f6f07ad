"""With `on_conflict="new"` a conflict takes the value of the source. (R5)"""

ARGUMENTS = {"on_conflict": "new"}
PROBES = ["m.speed"]
KEPT = {"m.table": "the program added a key"}


def hold():
    import m

    m.speed = 99
    m.table["a"] = 99
    m.table["live"] = 1
    return m.table


def check(held, update):
    import m

    assert m.speed == 2
    assert m.table is held and held["a"] == 2
