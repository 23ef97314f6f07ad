"""A new subclass of a class whose slots were renamed is laid out like it. (R11)"""

PROBES = ["m.O.f()"]
KEPT = {"m.P": "a layout is kept"}
SKIP = {"allocations": "while the update's own instance lives, undo is refused: MF109"}


def hold():
    import m

    p = m.P()
    p.x = 1
    p.y = 2
    return p


def check(held, update):
    assert held.x == 1 and not hasattr(held, "z") and not hasattr(held, "y")
