"""Handlers of a singledispatchmethod follow the source on live instances. (R1, R18)"""

PROBES = ["m.C().show(1)", "m.C().show('a')", "m.C().show(None)"]


def hold():
    import m

    return m.C()


def check(held, update):
    assert (held.show(1), held.show("a"), held.show(None)) == ("new int", "new str", "default")
