"""A class added to the source is among the subclasses of its base, and is not any more after undo. (R2, R15)"""

IMPORTS = ["m", "user"]
MODULES = ["m", "user"]
PROBES = ["[c.__name__ for c in m.Base.__subclasses__()]", "m.Child().go()", "user.Other().go()"]


def hold():
    import m

    return m.Base


def check(held, update):
    import m
    import user

    assert held.__subclasses__() == [m.Child, user.Other]
