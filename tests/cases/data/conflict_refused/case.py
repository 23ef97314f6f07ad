"""With `on_conflict="refuse"` a conflict is an error that names it, and nothing changes. (R5, R13, R16)"""

ARGUMENTS = {"on_conflict": "refuse"}
EXPECT = "RefusedError"
MENTIONS = ["speed"]


def hold():
    import m

    m.speed = 99


def check(held, update):
    import m

    assert m.speed == 99 and m.OTHER == 1
    assert update.refusals
