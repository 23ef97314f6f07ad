"""After a captured variable was renamed, live closures keep working, and new ones run the new code. (R1, R12)"""

PROBES = ["m.make(1)()"]


def hold():
    import m

    return m.make(10)


def check(held, update):
    assert held() in (("old", 10), ("new", 10))
