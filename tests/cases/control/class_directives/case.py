"""Directives in a class body speak of that class's attributes only. (R8)"""

PROBES = ["m.Player.hp"]
KEPT = {"m.Player.mp": "listed as kept", "m.Mage.hp": "its class does not list it", "m.Mage.mp": "changed by the program"}


def hold():
    import m

    m.Player.hp = m.Mage.hp = 99
    m.Mage.mp = 99


def check(held, update):
    import m

    assert (m.Player.hp, m.Player.mp, m.Mage.hp, m.Mage.mp) == (20, 1, 99, 99)
