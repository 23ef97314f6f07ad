"""What operators, values that are called, and functions passed to others read is followed as what code names. (R8)"""

MODULES = ["m"]
PROBES = [
    "m.SUM",
    "m.TEXT",
    "m.ANY",
    "m.ITEMS",
    "m.SIZE",
    "m.CALLED",
    "m.INSIDE",
    "m.ALIAS",
    "m.GIVEN",
    "m.GIVEN_LAMBDA",
    "m.LOOKED_UP",
    "m.RANKED",
    "m.LOOP",
    "m.LAMBDA",
    "m.KEY",
    "m.KEY_HERE",
    "m.NESTED",
    "m.LIBRARIES",
    "m.Ranks.rows",
    "m.COUNTED",
]


SKIP = {"late": "without a recorded base, computed values are kept"}
KEPT = {"m.CALLS": "the program has set it"}


def hold():
    import m

    m.CALLS[0] = 100
    return m.thing, m.TABLE


def check(held, update):
    import m

    assert held[0] is m.thing and held[1] is m.TABLE
    assert m.CALLS == [100]
