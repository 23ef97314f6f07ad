"""Tables that `__init_subclass__` and metaclasses fill lose the entries of removed classes and of old keywords, no others. (R10)"""

PROBES = [
    "sorted(m.TAGS)",
    "m.TAGS['xx'] is m.X",
    "sorted(m.Meta.table)",
    "m.Meta.table['a'] is m.A",
]
KEPT = {
    "m.Base": "the test holds the removed subclass, which stays listed",
    "m.Meta": "the same, as its table leads to A",
    "m.A": "the test holds the removed subclass, which stays listed",
}
SKIP = {"late": "what a metaclass has stored is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.TAGS, m.Meta.table, m.A, m.X


def check(held, update):
    import m

    assert held == (m.TAGS, m.Meta.table, m.A, m.X)
