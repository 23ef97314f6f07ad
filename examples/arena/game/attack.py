"""Attacks: the ways to shoot that a client may ask for.

This module, like most game code, holds other functions by alias: in a global,
in a table, in a default argument and in closures. Nothing here knows that the
program can be updated.
"""

import asyncio
from collections.abc import Callable
from functools import partial

import player
import weapon_data

Action = Callable[[player.Player, player.Player], int]

player_fire = player.Player.fire_func
armoury = weapon_data.weapons


def fire(shooter: player.Player, target: player.Player) -> int:
    """Shoot through the alias at the top of this module."""
    return player_fire(shooter, target)


def quick_shot(
    shooter: player.Player,
    target: player.Player,
    trigger: Action = player_fire,
) -> int:
    """Shoot through a default argument, bound when this module was imported."""
    return trigger(shooter, target)


def bow_shot(shooter: player.Player, target: player.Player) -> int:
    """Shoot the bow with the damage that the weapon table says."""
    return target.take(armoury["bow"]["damage"], shooter)


def make_combo(shooter: player.Player) -> Callable[[player.Player], int]:
    """Return a closure that remembers the shooter and the function to call."""
    trigger = player_fire

    def combo(target: player.Player) -> int:
        return trigger(shooter, target)

    return combo


async def charged_shot(shooter: player.Player, target: player.Player, released: asyncio.Event) -> tuple[str, int]:
    """Wait until the player lets go, then shoot; return (kind, damage)."""
    await released.wait()
    return "charged", player_fire(shooter, target)


def held_by_session(shooter: player.Player) -> dict[str, Callable[[player.Player], int]]:
    """The triggers that a session takes once, when its player joins."""
    return {
        "bound": shooter.fire_func,
        "partial": partial(player_fire, shooter),
        "closure": make_combo(shooter),
    }


ACTIONS: dict[str, Action] = {
    "alias": fire,
    "table": player_fire,
    "default": quick_shot,
    "bow": bow_shot,
}
