"""Names of classes that hooks of bases and metaclasses have noted leave with the class. (R10)"""

PROBES = [
    "m.Base.names",
    "list(m.Base.classes)",
    "sorted(m.Meta.names)",
]
KEPT = {"m.Base": "lists the removed class while someone holds it", "m.Root": "lists the removed class, too"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}


def hold():
    import m

    return m.First, m.Base.names, m.Base.classes, m.Meta.names, m.Root


def check(held, update):
    import m

    now = m.First, m.Base.names, m.Base.classes, m.Meta.names, m.Root
    assert all(a is b for a, b in zip(held, now, strict=True))
    assert m.Base.classes["First"] is m.First
