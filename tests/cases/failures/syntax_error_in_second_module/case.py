"""A syntax error in one of three files leaves all three as they were. (R13, R14)"""

MODULES = ["a", "b", "c"]
EXPECT = "StageError"
FILE = "b.py"
LINE = 3


def hold():
    import a
    import c

    return a.f, c.LIMIT


def check(held, error):
    import a
    import c

    assert held == (a.f, c.LIMIT) and a.f() == "old" and c.LIMIT == 1
