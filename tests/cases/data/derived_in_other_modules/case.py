"""With `reload()` without names, other modules' constants, defaults and classes computed from what changed follow. (R2)"""

MODULES = None
IMPORTS = ["base", "user", "far"]
PROBES = ["user.CRIT", "user.hit()", "user.Gun.damage", "far.TWICE", "far.TABLE"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import far
    import user

    return user.hit, user.Gun(), far.TABLE


def check(held, update):
    hit, gun, table = held
    assert hit() == 100 and gun.damage == 50 and table == {"crit": 200}
