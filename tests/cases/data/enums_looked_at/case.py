"""What is computed from an enumeration leaves its members where they are. (R1, R2)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.Level(22)",
    "m.Level(10)",
    "m.Kind('a')",
    "m.Flag(1)",
    "m.Flag(3)",
    "m.NAMES",
    "m.FIRST",
    "m.PICKED",
    "m.MASK",
    "m.Level['LOW']",
]


def hold():
    import m

    return m.Level.LOW, m.Flag.X


def check(held, update):
    import m

    assert held == (m.Level.LOW, m.Flag.X)
