"""Dataclass instances in a table are updated in place, attribute by attribute. (R5, R6)"""

PROBES = ["m.WEAPONS['bow']", "m.WEAPONS['gun'].name", "m.WEAPONS['gun'].damage", "m.POINT"]
KEPT = {"m.WEAPONS": "the program changed an attribute"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.WEAPONS["gun"].ammo -= 2
    return m.WEAPONS, m.WEAPONS["gun"], m.WEAPONS["bow"]


def check(held, update):
    import m

    table, gun, bow = held
    assert m.WEAPONS is table and table["gun"] is gun and table["bow"] is bow
    assert gun == m.Weapon("gun", 100, 4) and bow == m.Weapon("bow", 3, 50)
    assert "axe" in table and type(table["axe"]) is m.Weapon
