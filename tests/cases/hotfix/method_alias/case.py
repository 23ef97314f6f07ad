"""`player.Player.fire_func = new_fire_func` changes what every alias of the method runs. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["player", "attack"]
PROBES = ["attack.player_fire(player.Player(), 'x')", "player.Player().fire_func('y')"]


def hold():
    import attack
    import player

    hero = player.Player()
    return hero, hero.fire_func, attack.player_fire, player.Player.fire_func


def check(held, update):
    import attack
    import player

    hero, bound, alias, function = held
    assert bound("x") == alias(hero, "x") == hero.fire_func("x") == "boom x"
    assert attack.player_fire is alias is function is player.Player.fire_func
