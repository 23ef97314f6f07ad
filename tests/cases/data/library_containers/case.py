"""Counters, defaultdicts and instances of subclasses of library containers stay the same objects. (R5, R6)"""

PROBES = [
    "m.DD.default_factory",
    "m.DD",
    "m.C",
    "m.U",
    "m.Q",
    "m.D2",
    "m.O2",
    "m.U.g() + m.Q.g() + m.D2.g() + m.O2.g()",
]
SKIP = {"late": "without a recorded base it is a conflict"}


def hold():
    import m

    return [m.DD, m.C, m.U, m.Q, m.D2]


def check(held, update):
    import m

    now = [m.DD, m.C, m.U, m.Q, m.D2]
    names = "DD C U Q D2".split()
    assert not [n for a, b, n in zip(held, now, names) if a is not b], [
        n for a, b, n in zip(held, now, names) if a is not b
    ]
