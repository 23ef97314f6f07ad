"""A module of a running `__main__` is updated; `__main__` sees its new functions and data. (R1, R7)"""

MODULES = ["m"]
IMPORTS = ["__main__", "m"]
MAIN = "app.py"
PROBES = ["main.go()", "main.SPEED"]


def hold():
    import __main__

    return __main__.go


def check(held, update):
    assert held() == ("new", 2)
