"""A class that gets another base is dispatched, and counted as a subclass, by the new one. (R2, R18)"""

IMPORTS = ["core", "m"]
PROBES = ["core.show(m.Thing())", "isinstance(m.Thing(), core.Abstract)", "isinstance(m.Thing(), core.Sized)", "m.Late().name", "core.show(m.Late())"]


def hold():
    import core
    import m

    thing = m.Thing()
    assert core.show(thing) == "left" and isinstance(thing, core.Abstract)
    return thing


def check(held, update):
    import core

    assert core.show(held) == "right" and not isinstance(held, core.Abstract)
