"""An error inside a module that the update imports first fails the update. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "SyntaxError"
MENTIONS = ["extra.py"]


def check(held, error):
    import sys

    import m

    assert "extra" not in sys.modules and m.f() == "old"
