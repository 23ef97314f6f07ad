"""Descriptors of the application run their new `__get__` and `__set__`, and keep their state. (R1, R5)"""

PROBES = ["m.Player().hp"]


def hold():
    import m

    player = m.Player()
    player.hp = 5
    return player


def check(held, update):
    assert held.hp == "hp is 5"
    held.hp = 6
    assert held.hp == "hp is 600"
