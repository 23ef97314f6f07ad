"""An import of a module that is not there is told with its place. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "ModuleNotFoundError"
FILE = "m.py"
LINE = 1
MENTIONS = ["not_there_at_all"]


def hold():
    import m

    return m.f


def check(held, error):
    import m

    assert m.f is held and held() == "old"
