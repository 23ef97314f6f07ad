"""A constant that a function computed at import is computed again when that function's body changes. (R10)"""

PROBES = ["m.TABLE", "m.NAMES", "m.Gun.damage", "m.hit()"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.TABLE, m.hit


def check(held, update):
    import m

    table, hit = held
    assert m.TABLE is table == {"gun": 100} and hit() == 100
