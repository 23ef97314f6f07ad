"""A field that a slotted attrs class gets is filled in for live instances. (R11)"""

REQUIRES = ["attrs"]
PROBES = ["m.S(1)", "m.S(1, 3).y"]
KEPT = {"m.S": "a layout is kept"}


def hold():
    import m

    return m.S(1)


def check(held, update):
    import m

    assert (held.x, held.y) == (1, 2) and held == m.S(1) and repr(held) == "S(x=1, y=2)"
