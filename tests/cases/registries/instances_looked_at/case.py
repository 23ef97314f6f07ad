"""What is computed from the instances that a class keeps follows the statements that make these. (R1, R2, R10)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.TOTAL",
    "sorted(m.Item.all)",
    "m.SPELLS",
    "m.Item.all['sword'] is m.SWORD",
    "m.Spell.known[0] is m.FIRE",
]


def hold():
    import m

    return m.SWORD, m.Item.all, m.FIRE


def check(held, update):
    import m

    assert held == (m.SWORD, m.Item.all, m.FIRE)
