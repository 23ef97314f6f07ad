"""What is computed from the classes that hooks and metaclasses have noted follows these. (R1, R2, R10)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.NAMES",
    "sorted(m.BY_NAME)",
    "m.MADE",
    "[c.__name__ for c in m.Base.registry]",
    "[m.BY_NAME[n] is c for n, c in zip(m.NAMES, m.Base.registry)]",
]


def hold():
    import m

    return m.A, m.B, m.Base, m.Base.registry, m.BY_NAME, m.Meta.made


def check(held, update):
    import m

    assert held == (m.A, m.B, m.Base, m.Base.registry, m.BY_NAME, m.Meta.made)
