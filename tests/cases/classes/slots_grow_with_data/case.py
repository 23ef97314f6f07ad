"""Objects that the source makes take the slots which their class gains. (R1, R2, R7)"""

KEPT = {"m.Plain": "a layout is kept", "m.Sub": "a layout is kept", "m.Point": "a layout is kept"}
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.PLAIN.x, m.PLAIN.y",
    "m.SUB.x, m.SUB.y",
    "m.POINT",
    "m.POINTS",
    "m.Point(5)",
]


def hold():
    import m

    return m.PLAIN, m.SUB, m.POINT, m.POINTS, m.Point


def check(held, update):
    import m

    assert held == (m.PLAIN, m.SUB, m.POINT, m.POINTS, m.Point)
