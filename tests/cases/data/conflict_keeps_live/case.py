"""Where both the source and the program changed a value, the live one is kept and reported with all three. (R5, R20)"""

KEPT = {"m.speed": "a conflict keeps the live value"}
PROBES = ["m.OTHER"]


def hold():
    import m

    m.speed = 99


def check(held, update):
    import m

    assert m.speed == 99
    (entry,) = [e for e in update.report.entries if e.kind == "conflict"]
    assert (entry.module, entry.name) == ("m", "speed")
