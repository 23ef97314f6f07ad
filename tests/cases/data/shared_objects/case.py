"""Names that share one object in the source share one after the update, and those that no longer do, do not. (R2, R6)"""

PROBES = ["m.a is m.b", "m.c is m.d", "m.table['x'] is m.row", "m.p is m.q"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.a, m.row


def check(held, update):
    import m

    a, row = held
    assert m.a is a is m.b == [1, 2]
    assert m.row is row is m.table["x"] == {"n": 2}
    assert m.c is not m.d
