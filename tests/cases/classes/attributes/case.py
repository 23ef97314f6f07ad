"""Class constants changed, added and removed in the source are so on live instances and on subclasses elsewhere. (R2, R3)"""

IMPORTS = ["m", "user"]
PROBES = ["m.Player.speed", "user.Mage.speed", "m.Player.armour", "hasattr(user.Mage, 'luck')", "user.Mage().total()"]


def hold():
    import m
    import user

    return m.Player(), user.Mage()


def check(held, update):
    for player in held:
        assert (player.speed, player.armour, hasattr(player, "luck")) == (5, 3, False)
