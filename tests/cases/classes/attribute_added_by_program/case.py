"""Attributes and methods that the program set on a class, and no source defined, stay. (R3, R4)"""

KEPT = {"m.Player.patched": "set by the program", "m.Player.extra": "set by the program"}
PROBES = ["m.Player().hello()"]


def hold():
    import m

    m.Player.patched = lambda self: "patched"
    m.Player.extra = [1]
    return m.Player(), m.Player.extra


def check(held, update):
    player, extra = held
    assert player.patched() == "patched" and player.extra is extra == [1]
    assert player.hello() == "new"
