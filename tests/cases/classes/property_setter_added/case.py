"""A setter and a deleter added to a property work on live instances. (R1, R2)"""

PROBES = ["m.Player().power", "m.Player.power.fset is None", "m.Player.power.fdel is None"]


def hold():
    import m

    return m.Player(), m.Player.power


def check(held, update):
    import m

    player, power = held
    player.power = 7
    assert player.power == 14 and power is m.Player.power
    del player.power
    assert player.power == 0
