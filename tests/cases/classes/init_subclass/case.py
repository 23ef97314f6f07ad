"""`__init_subclass__` has seen each class once, and an edit of its users' methods does not show it a second one.
(R10, R18)"""

PROBES = [
    "m.Plugin.names",
    "m.B().go()",
    "[c.__name__ for c in m.Plugin.__subclasses__()]",
    "[c is m.B for c in m.Plugin.seen]",
]


def hold():
    import m

    return m.B, m.Plugin.seen


def check(held, update):
    import m

    cls, seen = held
    assert cls is m.B and seen is m.Plugin.seen and len(seen) == 2
