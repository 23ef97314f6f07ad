"""What a module computes at import from names that a star import brings follows them. (R2, R7)"""

MODULES = None
IMPORTS = ["config", "names", "user"]
PROBES = ["user.TABLE", "user.TWICE", "user.speed()", "user.Faster().limit", "names.SPEED"]


def hold():
    import user

    return user.TABLE, user.speed


def check(held, update):
    table, speed = held
    assert table == {"speed": 7} and speed() == 7
