"""A slot becomes a method, and a class attribute becomes a slot. (R11)"""

PROBES = ["m.P(1, 2).y()", "m.P(1, 2).n"]
KEPT = {"m.P": "a layout is kept"}


def hold():
    import m

    return m.P(1, 2)


def check(held, update):
    assert held.y() == ("y", 1) and not hasattr(held, "n")
    held.n = 3
    assert held.n == 3
