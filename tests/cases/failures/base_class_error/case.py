"""A class that cannot be made (a conflict of layouts or of the MRO) fails the update. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "TypeError"
FILE = "m.py"
LINE = 9


def hold():
    import m

    return m.C()


def check(held, error):
    assert held.go() == "old"
