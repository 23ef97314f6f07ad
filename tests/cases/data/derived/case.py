"""Constants computed from a changed constant follow it although their own statements did not change. (R2, R10)"""

PROBES = ["m.CRIT", "m.LABELS", "m.TOTAL", "m.scaled()"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.LABELS


def check(held, update):
    import m

    assert m.CRIT == 100 and m.LABELS is held == {"crit": "100 damage"}
