"""A hotfix that raises half-way is an error, and its stores are undone. (R13, R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
EXPECT = "ExecuteError"
CAUSE = "ZeroDivisionError"
FILE = "fix.py"
LINE = 16


def hold():
    import m

    return m.Player(), m.table


def check(held, error):
    import m

    player, table = held
    assert player.fire() == "pew" and m.SPEED == 1 and m.table is table == {"a": 1} and not hasattr(m, "added")
