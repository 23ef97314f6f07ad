"""Weapon data: what the game's designers tune. No logic lives here."""


class Weapon:
    """A weapon that players carry."""

    def __init__(self, name: str, damage: int) -> None:
        self.name = name
        self.damage = damage


gun = Weapon("gun", damage=30)

weapons = {
    "bow": {"damage": 18, "range": 40},
    "axe": {"damage": 25, "range": 2},
}

ARMOUR = 3
"""Damage that a player's armour absorbs from every hit."""
