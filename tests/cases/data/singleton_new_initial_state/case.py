"""An attribute that a changed `__init__` now sets is there on a module-level object, beside its state. (R5, R10)"""

PROBES = ["sorted(vars(m.Manager()))"]
KEPT = {"m.manager.jobs": "state of the program"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.manager.jobs.append("a")
    return m.manager


def check(held, update):
    import m

    assert m.manager is held and held.jobs == ["a"] and held.limit == 5
