"""What is computed from the subclasses of a class follows these. (R1, R2)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "sorted(m.CODES)",
    "m.ALL",
    "m.LABELS",
    "sorted(c.__name__ for c in m.GameError.__subclasses__())",
    "m.CODES[20] is m.NetError",
]


def hold():
    import m

    return m.NetError, m.GameError, m.CODES


def check(held, update):
    import m

    assert held == (m.NetError, m.GameError, m.CODES)
