"""A descriptor added to a class is told its name and its live owner, once. (R2, R10)"""

PROBES = ["m.Player().hp", "m.Player().mp", "m.Player.__dict__['mp'].owner is m.Player", "m.Field.told"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.Player()


def check(held, update):
    assert held.mp == "mp of Player"
