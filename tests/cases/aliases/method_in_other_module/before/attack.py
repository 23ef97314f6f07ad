import player

player_fire = player.Player.fire_func
shot = player.Player.static


class Turret:
    fire = player.Player.fire_func
