"""Attributes that statements below a class or function have given it stay, or follow what they are made from. (R2, R10)

The statements that give plain marks do not run again for that.
"""

PROBES = [
    "m.T.pattern, m.T.hooked, m.T.added, m.U.extra, m.V.extra, m.V.more, m.CALLS",
    "m.handle(), m.handle.marked, hasattr(m.tagged, 'tag')",
]
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}


def hold():
    import m

    return m.T, m.V(), m.handle


def check(held, update):
    import m

    assert held[0] is m.T and held[1].extra == 1 and held[2].marked
