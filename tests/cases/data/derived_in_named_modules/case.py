"""Modules that are named are updated whole: also what they computed from another named module that changed. (R2)"""

MODULES = ["base", "user"]
PROBES = ["user.CRIT", "user.Gun.damage", "user.hit()"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import user

    return user.hit


def check(held, update):
    assert held() == 100
