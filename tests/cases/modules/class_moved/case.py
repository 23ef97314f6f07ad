"""A class moved to another module of the update, and exported under its old name, stays the same object. (R1)"""

MODULES = ["a", "b"]
IMPORTS = ["b", "a"]
PROBES = ["a.Player().go()", "a.Player is b.Player", "a.Player.__module__", "same(a.Player()).go()"]


def hold():
    import a

    return a.Player, a.Player()


def check(held, update):
    import a
    import b

    cls, player = held
    assert cls is a.Player is b.Player and type(player) is cls
    assert player.go() == "new b"
