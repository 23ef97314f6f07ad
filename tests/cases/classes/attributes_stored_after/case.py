"""What statements after a class store in it belongs to the class, whether they changed or the class did. (R1, R2)"""

SKIP = {"late": "without a recorded base, members that are no functions stay"}
PROBES = [
    "m.Node.limit",
    "m.Other.limit",
    "m.Sealed.__new__.__name__",
    "m.make(m.Sealed)",
    "m.Node.kind",
    "m.Gone.limit",
]


def hold():
    import m

    return m.Sealed.__new__, m.Node


def check(held, update):
    import m

    sealed, node = held
    assert m.Sealed.__new__ is sealed and m.Node is node
