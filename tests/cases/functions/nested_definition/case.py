"""A function defined inside another one follows the source in calls that begin after the update. (R1, R2)"""

PROBES = ["m.outer(2)", "m.deep(1)"]


def hold():
    import m

    return m.outer


def check(held, update):
    assert held(2) == 40
