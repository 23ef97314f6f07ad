"""A method taken from its class by another module (`player_fire = player.Player.fire_func`) runs the new code. (R1)"""

MODULES = ["player"]
IMPORTS = ["player", "attack"]
PROBES = ["attack.player_fire(player.Player())", "attack.Turret().fire()", "attack.shot(None)"]


def hold():
    import attack
    import player

    return attack.player_fire, player.Player()


def check(held, update):
    fire, player = held
    assert fire(player) == "boom"
