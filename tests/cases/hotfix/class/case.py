"""A class that a hotfix assigns over another one is adopted by the live class and its instances. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m", "user"]
PROBES = ["m.Player().go()", "user.make().go()", "m.Player().added()", "user.Mage().go()"]


def hold():
    import m
    import user

    return m.Player, m.Player(), user.Mage()


def check(held, update):
    import m

    cls, player, mage = held
    assert m.Player is cls and type(player) is cls
    assert player.go() == "new" and player.added() == "added" and mage.go() == "new mage"
