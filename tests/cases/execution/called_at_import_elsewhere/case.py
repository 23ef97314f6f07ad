"""What another module of the update computed at import with a changed function is computed again. (R2, R10)"""

MODULES = None
IMPORTS = ["tools", "user"]
PROBES = ["user.TABLE", "user.Player.title", "user.f()"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import user

    return user.TABLE


def check(held, update):
    import user

    assert user.TABLE is held == {"a": "A!"}
