"""Modules of the program that a failing hotfix imported first are gone again, also from their packages. (R13, R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
EXPECT = "ExecuteError"
CAUSE = "ZeroDivisionError"


def check(held, error):
    import sys

    import m
    import pack

    assert m.VALUE == 1 and not hasattr(pack, "extra") and "pack.extra" not in sys.modules
