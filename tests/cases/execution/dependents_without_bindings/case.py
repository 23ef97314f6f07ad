"""Statements of other modules that only use what changed (assertions, calls) are not run as dependents. (R2, R10)"""

MODULES = None
IMPORTS = ["log", "base", "user"]
PROBES = ["user.CRIT", "base.damage()"]
KEPT = {"log.calls": "a fresh start would call once with the new value"}
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def check(held, update):
    import log
    import user

    assert user.CRIT == 100 and log.calls == [10]
