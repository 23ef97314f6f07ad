"""Read-only views of dicts are looked through while new code runs, and nothing is mistaken for them. (R4, R13)"""

SKIP = {"late": "without a recorded base, data made by a call stays"}
PROBES = ["[dict(view) for view in m.VIEWS[:3]]", "m.LIMIT", "m.TOTAL"]


def hold():
    import m

    return [(point, point.x, point.y) for point in m.POINTS]


def check(held, update):
    for point, x, y in held:
        assert (point.x, point.y) == (x, y)
