"""Handlers of a singledispatch function: changed, added and removed ones, and those that others registered. (R1, R18)"""

IMPORTS = ["m", "user"]
PROBES = [
    "m.show(1)",
    "m.show('a')",
    "m.show([])",
    "m.show(b'')",
    "m.show(2.5)",
    "sorted(t.__name__ for t in m.show.registry)",
    "m.show.dispatch(int).__module__",
]
KEPT = {"m.show": "its registry has what others registered, in the order of the running program"}


def hold():
    import m

    assert (m.show(1), m.show("a"), m.show(None), m.show(2.5)) == ("old int", "str", "old default", "user float")
    return m.show


def check(held, update):
    import m

    assert m.show is held
    assert (held(1), held("a"), held([]), held(None), held(2.5)) == ("new int", "new default", "list", "new default", "user float")
