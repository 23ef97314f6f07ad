"""A derived value that the program changed is kept when its inputs did not change. (R5, R10)"""

KEPT = {"m.health": "state of the program"}
PROBES = ["m.MAX", "m.SPEED"]


def hold():
    import m

    m.health -= 30


def check(held, update):
    import m

    assert m.health == 70
