"""An instance of a set subclass stays the same object; its content is merged. (R5, R6)"""

KEPT = {"m.X": "has run time state"}


def hold():
    import m

    m.X.add(9)
    return m.X


def check(held, update):
    import m

    assert held is m.X and held.n() == 2 and held == {1, 2, 3, 9}, held
