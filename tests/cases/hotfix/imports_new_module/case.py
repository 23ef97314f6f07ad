"""A hotfix may import a module that was not loaded, and use what it finds there. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
PROBES = ["m.f()"]


def check(held, update):
    import m
    import sys

    assert m.f() == "extra 3" and sys.modules["extra"].VALUE == 3
