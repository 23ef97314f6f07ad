"""Statements that fill the same container count as changed where they stand in another order. (R2, R5)"""

PROBES = ["m.L, list(m.D.items())"]
SKIP = {"late": "without a recorded base, a list that calls have filled is a conflict"}


def hold():
    import m

    return m.L, m.D, m.one


def check(held, update):
    import m

    assert held[0] is m.L and held[1] is m.D and held[2] is m.one
