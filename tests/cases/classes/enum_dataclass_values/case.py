"""Members of an enumeration that are, or have, a dataclass are found by their new values and stay the same. (R1, R2)"""

PROBES = [
    "[(e.name, e.value, m.Mixed(e.value) is e) for e in m.Mixed]",
    "[(e.name, e.value, m.Plain(e.value) is e) for e in m.Plain]",
    "m.Mixed.A.y, m.Mixed.C.x, m.Plain(m.Size(7, 8))",
]


def hold():
    import m

    return m.Mixed.A, m.Plain.A


def check(held, update):
    import m

    assert held[0] is m.Mixed.A and held[1] is m.Plain.A and held[0].y == 5 and held[1].value == m.Size(7, 8)
