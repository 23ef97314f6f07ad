"""Several modules in one update see each other's new definitions while their new code runs. (R2, R10)"""

MODULES = ["config", "weapon", "player"]
PROBES = ["config.SCALE", "weapon.GUN.power()", "player.best()", "player.Player().arm()", "weapon.TABLE"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import player
    import weapon

    return weapon.GUN, player.Player()


def check(held, update):
    gun, player = held
    assert gun.power() == ("new", 40) and player.arm() == "big gun"
