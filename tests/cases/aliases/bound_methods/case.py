"""Bound methods of instances, classes and super objects run the new code. (R1)"""


def hold():
    import m

    player = m.Player()
    return player.heal, m.Player.create, super(m.Mage, m.Mage()).heal, m.Player.limit, m.Player().__str__


def check(held, update):
    heal, create, above, limit, text = held
    assert heal() == 110
    assert create() == "new Player"
    assert above() == 110
    assert limit() == 2
    assert text() == "new text"
