"""Pragmas work on statements of a class body. (R8)"""

PROBES = ["m.Player.hp", "m.Player.speed"]
KEPT = {"m.Player.mp": "kept by its pragma"}


def hold():
    import m

    m.Player.hp = 99


def check(held, update):
    import m

    assert (m.Player.hp, m.Player.mp, m.Player.speed) == (10, 1, 2)
