"""An instance of a dict subclass stays the same object; its content and its attributes are merged. (R5, R6)"""

SKIP = {"late": "without a recorded base it is a conflict"}
KEPT = {"m.I": "has run time state"}


def hold():
    import m

    m.I["run"] = 9
    m.I.who = "x"
    return m.I


def check(held, update):
    import m

    assert held is m.I
    assert held == {"a": 1, "b": 2, "run": 9}, held
    assert held.who == "x" and held.cap == 5 and held.owner == "me"
