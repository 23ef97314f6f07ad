"""A copy that its module has bound anew, at import or later, is left alone: equality does not make it a copy. (R7)"""

MODULES = ["config"]
IMPORTS = ["config", "user", "equal"]
PROBES = ["user.DAMAGE", "equal.DAMAGE", "user.SPEED"]
KEPT = {"user.LIMIT": "bound anew by the program"}


def hold():
    import user

    user.LIMIT = 7


def check(held, update):
    import equal
    import user

    assert user.LIMIT == 7 and user.DAMAGE == 11 and equal.DAMAGE == 10
