"""An exception in a decorator leaves the function and what the decorator touched as they were. (R13)"""

IMPORTS = ["hub", "m"]
EXPECT = "ExecuteError"
CAUSE = "ValueError"
FILE = "m.py"


def check(held, error):
    import hub
    import m

    assert m.f() == "old" and hub.names == ["f"]
