"""What a function has filled as it was called at import goes when its new code no longer does so. (R2, R5, R8)"""

MODULES = ["m"]
PROBES = [
    "m.names",
    "m.counts",
    "m.total",
    "m.level",
    "m.log",
    "m.Base.made",
    "vars(m.origin)",
    "hasattr(m.Point, 'kind')",
    "vars(m.put)",
]
SKIP = {"late": "without a recorded base, nothing tells who has changed what"}


def hold():
    import m

    return m.names, m.counts, m.origin, m.Point, m.put


def check(held, update):
    import m

    assert held[0] is m.names and held[1] is m.counts and held[2] is m.origin
    assert held[3] is m.Point and held[4] is m.put
