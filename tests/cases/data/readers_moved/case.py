"""What stands behind other statements that make what it reads finds what they have made, though no text has changed.
(R2, R10)"""

PROBES = ["m.A", "m.X", "m.N", "m.SHOWN", "m.HALF", "m.total", "m.shadowed", "m.Derived.half", "m.ORDER"]


KEPT = {"m.L": "the program has added to it"}
SKIP = {"late": "without a base, what unchanged statements have made is kept"}


def hold():
    import m

    m.L.append("program")
    return m.L


def check(held, update):
    import m

    assert m.A == 2
    assert m.N == 1
    assert m.L is held
    assert (m.SHOWN, m.HALF, m.shadowed, m.ORDER) == ("1ms", 6, "own", 1)
