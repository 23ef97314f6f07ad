"""A function with two names stays what its own name means when the other becomes a function of its own. (R1, R2)"""

PROBES = ["m.work()", "m.also()", "m.C().work()", "m.C().also()", "m.C.nested()"]


def hold():
    import m

    return m.work, m.C.work


def check(held, update):
    import m

    assert held == (m.work, m.C.work)
    assert held[0]() == "work 2"
