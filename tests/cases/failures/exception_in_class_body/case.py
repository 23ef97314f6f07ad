"""An exception inside a class body leaves the class as it was. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "NameError"
FILE = "m.py"
LINE = 3


def hold():
    import m

    return m.C()


def check(held, error):
    assert held.x == 1 and held.go() == "old"
