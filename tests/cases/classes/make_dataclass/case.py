"""A class made by make_dataclass() gets a field, and so do its live instances. (R1, R11)"""

PROBES = ["m.P(1)"]
SKIP = {"late": "without a recorded base it is a conflict"}


def hold():
    import m

    return m.P(1)


def check(held, update):
    import m

    assert type(held) is m.P and held.y == 5
