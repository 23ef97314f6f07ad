"""Keys that the source changed, added or removed are updated; what the program did to others stays. (R5, R6)"""

KEPT = {"m.CONFIG": "the program changed it"}


def hold():
    import m

    m.CONFIG["user"] = "ada"
    m.CONFIG["volume"] = 3
    del m.CONFIG["temporary"]
    return m.CONFIG


def check(held, update):
    import m

    assert m.CONFIG is held
    assert held == {"fps": 60, "title": "game", "volume": 3, "user": "ada", "vsync": True}
    assert any(entry.kind == "merged" and entry.name == "CONFIG" for entry in update.report.entries)
