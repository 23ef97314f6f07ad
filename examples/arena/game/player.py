"""Players: their hit points, level and kills, and how they shoot."""

from collections.abc import Callable
from typing import Self

import weapon_data
from weapon_data import ARMOUR

FULL_HEALTH = 1000
KILLS_PER_LEVEL = 3

kill_listeners: list[Callable[["Player", "Player"], None]] = []
"""Called with (killer, victim) on every kill; the running game fills it."""


class Player:
    """One player in the arena; lives as long as the connection."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.hp = FULL_HEALTH
        self.level = 1
        self.kills = 0
        self.deaths = 0

    def fire_func(self, target: Self) -> int:
        """Fire the gun at target; return the damage dealt."""
        return target.take(weapon_data.gun.damage - ARMOUR, self)

    def take(self, amount: int, shooter: Self) -> int:
        """Lose hit points to a hit by shooter; return how many."""
        damage = max(0, amount - ARMOUR)
        self.hp -= damage
        if self.hp <= 0:
            self.die(shooter)
        return damage

    def die(self, killer: Self) -> None:
        """Credit the killer and respawn."""
        self.deaths += 1
        self.hp = FULL_HEALTH
        killer.kills += 1
        killer.level = 1 + killer.kills // KILLS_PER_LEVEL
        for listener in kill_listeners:
            listener(killer, self)

    def regenerate(self, points: int) -> None:
        """Recover some hit points, never more than a full set."""
        self.hp = min(FULL_HEALTH, self.hp + points)

    @property
    def rank(self) -> tuple[int, int, str]:
        """Sorts players best first."""
        return (-self.kills, self.deaths, self.name)
