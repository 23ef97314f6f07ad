"""A name that was a function can become a class, and the other way round. (R2, R6)"""

PROBES = ["m.make().kind", "m.Thing()", "isinstance(m.make, type)", "isinstance(m.Thing, type)"]


def hold():
    import m

    return m.make, m.Thing()


def check(held, update):
    make, thing = held
    assert make() == "made"
    assert thing.kind == "thing"
