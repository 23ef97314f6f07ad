"""A combination of flags of which the new version makes something else, by their boundary, is remembered no longer. (R2)"""

PROBES = ["m.Right(3), m.Right.READ.value, m.Mode(3)", "list(m.Right), list(m.Mode)"]
KEPT = {"m.Right": "it remembers composed members", "m.Mode": "it remembers composed members"}
SKIP = {
    "late": "without a recorded base, composed members are made anew",
    "undo": "flags remember what is asked for in between",
    "faults": "flags remember what is asked for in between",
}


def hold():
    import m

    return m.Right.READ | m.Right.WRITE, m.Mode(3)


def check(held, update):
    import m

    both, mode = held
    assert m.Right(3) is m.Right.READ and m.Mode(3) == 3 and type(m.Mode(3)) is int
    update.undo()
    assert m.Right(3) is both and m.Mode(3) is mode and both.name == "READ|WRITE"
