"""Live instances run a changed method and keep their class and their state. (R1, R11)"""

PROBES = ["m.Player().heal()"]


def hold():
    import m

    player = m.Player()
    player.heal()
    return player


def check(held, update):
    import m

    assert held.hp == 11 and held.heal() == 111
    assert type(held) is m.Player
