"""A changed getter is in force on live instances, and for who holds the property object. (R1)"""

PROBES = ["m.Player().power", "m.Player.power.__doc__"]


def hold():
    import m

    return m.Player(), m.Player.power


def check(held, update):
    import m

    player, power = held
    assert player.power == 20
    assert power is m.Player.power and power.fget(player) == 20
