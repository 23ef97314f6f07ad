"""Names listed in the new source's `_reload_data` take the new value even if the program changed them. (R8)"""

PROBES = ["m.score", "m.table", "m.VERSION"]
KEPT = {"m.lives": "not listed, so the program's"}


def hold():
    import m

    m.score, m.lives = 99, 1
    m.table["live"] = 1


def check(held, update):
    import m

    assert (m.score, m.lives) == (0, 1)
    assert m.table == {"a": 1}
