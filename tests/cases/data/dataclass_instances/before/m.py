from dataclasses import dataclass


@dataclass
class Weapon:
    name: str
    damage: int
    ammo: int = 6


@dataclass(frozen=True)
class Point:
    x: int


WEAPONS = {"gun": Weapon("gun", 10), "bow": Weapon("bow", 3, 20)}
POINT = Point(1)
