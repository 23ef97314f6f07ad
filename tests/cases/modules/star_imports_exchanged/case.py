"""Of two star imports, the later one binds the names that both bring; what was computed from these follows. (R2, R7,
R10)"""

MODULES = None
IMPORTS = ["x", "y", "m", "user"]
PROBES = ["m.SIZE", "m.DOUBLE", "m.shown()", "m.AT_IMPORT", "m.OTHER", "user.SIZE", "user.AREA"]
REBOUND = {
    "m.show": "the other module's function is imported now",
}
SKIP = {"late": "without a base, what unchanged statements have made is kept"}


def hold():
    import m

    return m.shown


def check(held, update):
    assert held() == ("x", 1)
