"""The order in which modules are asked for does not matter. (R2)"""

MODULES = ["user", "m"]
IMPORTS = ["m", "user"]
PROBES = ["user.go()", "user.LIMIT", "user.Sub().added()"]


def hold():
    import user

    return user.go, user.Sub()


def check(held, update):
    go, sub = held
    assert go() == "helped" and sub.added() == "added"
