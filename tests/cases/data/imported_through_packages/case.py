"""Copies follow through re-exports of packages and through star imports. (R7)"""

MODULES = ["pkg.config"]
IMPORTS = ["pkg", "user", "star"]
PROBES = ["pkg.DAMAGE", "user.DAMAGE", "star.DAMAGE", "star.hit()", "user.hit()"]


def hold():
    import star
    import user

    return user.hit, star.hit


def check(held, update):
    assert [hit() for hit in held] == [15, 15]
