"""Members whose value is part of the object are other objects, told as rebound; all else is as after a fresh start. (R1)"""

PROBES = [
    "[list(e) for e in (m.S, m.F, m.T, m.N)]",
    "m.S('bb'), m.F(5), m.F.R | m.F.W, m.T((1, 3)), m.N(2), m.NAMES[m.S.B]",
    "[dict(e._value2member_map_) for e in (m.S, m.F, m.T, m.N)]",
]
SKIP = {"late": "without a recorded base, data that holds the old members is a conflict"}
REBOUND = {
    "m.S.B": "its value is part of the object",
    "m.F.W": "its value is part of the object",
    "m.T.P": "its value is part of the object",
    "m.N.Y": "it stood for another member",
}


def hold():
    import m

    return m.S.A, m.F.R, m.N.X, m.S.B


def check(held, update):
    import m

    assert held[:3] == (m.S.A, m.F.R, m.N.X) and held[0] is m.S.A and held[1] is m.F.R and held[2] is m.N.X
    assert held[3] == "b" and m.S.B == "bb"
    told = {entry.name: entry.reason for entry in update.report.entries if entry.kind == "rebound"}
    assert told.keys() == {"S.B", "F.W", "T.P", "N.Y"} and "value is part" in told["S.B"] and "another" in told["N.Y"]
