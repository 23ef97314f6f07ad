"""Composed members of flags stay the same objects under their new names; what members invert to is found anew. (R1, R2)"""

PROBES = [
    "~m.Right.READ, ~(m.Right.READ | m.Right.WRITE), m.Right(9), list(m.Right(5))",
    "m.Right(3)",
    "m.Right(2)",
    "~m.Mode.R, m.Mode(5), m.Mode(3), m.Mode.R | 8, list(~m.Mode.R), m.Mode(-2), m.Mode(0)",
    "[e.name for e in (m.Mode(3), m.Mode(6), m.Mode(7), m.Right(13))]",
]
KEPT = {"m.Right": "it remembers composed members", "m.Mode": "it remembers composed members"}
SKIP = {
    "late": "without a recorded base, composed members are made anew",
    "undo": "flags remember what is asked for in between",
    "faults": "flags remember what is asked for in between",
}


def hold():
    import m

    used = [~m.Right.READ, ~(m.Right.READ | m.Right.WRITE), ~m.Mode.R, m.Mode(5), m.Mode.R | 8, m.Mode(-2)]
    five = m.Mode(5)
    # Early releases of 3.11 remember only what is composed of members alone.
    return m.Mode.R | m.Mode.W, five if m.Mode(5) is five else None, used


def check(held, update):
    import m
    import midflight

    both, five, used = held
    assert m.Mode(3) is both and both.name == "R|WRITE"
    assert five is None or (m.Mode(5) is five and five.name == "R|X")
    update.undo()
    assert both.name == "R|W" and ~m.Right.READ is m.Right.WRITE
    assert five is None or five.name == "R|4"
    midflight.reload(["m"])
    assert ~m.Mode.R == 6 and both.name == "R|WRITE"
