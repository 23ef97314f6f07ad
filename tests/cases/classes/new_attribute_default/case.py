"""A new attribute with a class-level default is there on live instances, whose own state is kept. (R5, R11)"""

PROBES = ["m.Player().total()"]


def hold():
    import m

    player = m.Player()
    player.hp = 50
    return player


def check(held, update):
    assert held.mana == 5 and held.total() == 55
