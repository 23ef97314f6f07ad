"""A conflict in one key keeps the live value of that key only. (R5)"""

KEPT = {"m.CONFIG": "the program changed it"}


def hold():
    import m

    m.CONFIG["volume"] = 3


def check(held, update):
    import m

    assert m.CONFIG == {"fps": 60, "volume": 3}
    assert any(entry.kind == "conflict" and "CONFIG" in entry.name for entry in update.report.entries)
