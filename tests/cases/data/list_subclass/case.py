"""An instance of a list subclass stays the same object; its content and its attributes are merged. (R5, R6)"""

SKIP = {"late": "without a recorded base it is a conflict"}
KEPT = {"m.X": "has run time state"}


def hold():
    import m

    m.X.append(9)
    m.X.note = "n"
    return m.X


def check(held, update):
    import m

    assert held is m.X and held.first() == ("f", 1) and held.note == "n"
    assert list(held) == [1, 2, 3, 9] or list(held) == [1, 2, 9, 3], held
