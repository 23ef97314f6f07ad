"""Hotfix: the gun is too weak, and armour was subtracted from its damage twice."""

import player
import weapon_data

weapon_data.gun.damage = 100


def new_fire_func(self, target):
    """Fire the gun at target; return the damage dealt."""
    return target.take(weapon_data.gun.damage, self)


player.Player.fire_func = new_fire_func
