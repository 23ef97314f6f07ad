from dataclasses import dataclass


@dataclass
class Weapon:
    name: str
    damage: int
    ammo: int = 6


@dataclass(frozen=True)
class Point:
    x: int


WEAPONS = {"gun": Weapon("gun", 100), "bow": Weapon("bow", 3, 50), "axe": Weapon("axe", 1)}
POINT = Point(2)
