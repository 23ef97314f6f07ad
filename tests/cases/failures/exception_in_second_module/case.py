"""An exception in the second module leaves the first one, already executed, as it was. (R13, R14)"""

MODULES = ["a", "b"]
EXPECT = "ExecuteError"
CAUSE = "ZeroDivisionError"
FILE = "b.py"
LINE = 3


def hold():
    import a

    return a.A()


def check(held, error):
    import a

    assert held.f() == a.A().f() == "old" and a.LIMIT == 1
