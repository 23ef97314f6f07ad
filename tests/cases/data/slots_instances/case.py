"""Instances with slots are updated in place too. (R5, R6)"""

PROBES = ["m.origin.x"]
KEPT = {"m.origin.y": "state of the program"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.origin.y = 5
    return m.origin


def check(held, update):
    import m

    assert m.origin is held and (held.x, held.y) == (10, 5)
