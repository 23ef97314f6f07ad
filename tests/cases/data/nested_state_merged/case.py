"""Deep inside a table, what the source changed and what the program changed are both there. (R5, R6)"""

KEPT = {"m.WORLD": "the program changed parts of it"}


def hold():
    import m

    m.WORLD["zones"]["forest"]["players"].append("ada")
    m.WORLD["zones"]["city"]["open"] = False
    m.WORLD["zones"]["cave"] = {"level": 9}
    return m.WORLD["zones"]["forest"]["players"]


def check(held, update):
    import m

    assert m.WORLD == {
        "zones": {
            "forest": {"level": 3, "players": ["ada"]},
            "city": {"level": 4, "open": False},
            "desert": {"level": 7},
            "cave": {"level": 9},
        },
        "version": 2,
    }
    assert m.WORLD["zones"]["forest"]["players"] is held
