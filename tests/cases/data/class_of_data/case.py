"""Class-level data derived from module data follows, and instances see it. (R2, R10)"""

PROBES = ["m.Gun.damage", "m.Gun.table", "m.Gun().hit()"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.Gun(), m.Gun.table


def check(held, update):
    gun, table = held
    assert gun.damage == 50 and gun.hit() == 100 and gun.table is table == {"base": 50}
