"""A module that a text names is followed; a dict of the program that is called `modules` is just a dict. (R5, R8)"""

MODULES = None
IMPORTS = ["hub", "m"]
PROBES = ["m.modules", "m.LOOKED_UP", "m.MIGRATION"]
SKIP = {"late": "without a recorded base, computed values are kept"}


def hold():
    import m

    return m.modules


def check(held, update):
    import m

    assert held is m.modules
