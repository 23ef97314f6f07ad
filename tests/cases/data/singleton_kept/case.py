"""A module-level object whose statement did not change keeps identity and state while its class changes. (R5, R11)"""

PROBES = ["m.Manager().jobs"]
KEPT = {"m.manager.jobs": "state of the program"}


def hold():
    import m

    m.manager.add("a")
    return m.manager


def check(held, update):
    import m

    m.manager.add("b")
    assert m.manager is held and held.jobs == ["a", "B"] and held.count() == 2
