"""Loops, conditions and computed values in a class body follow the source. (R2)"""

PROBES = [
    "m.Table.squares",
    "m.Table.kind",
    "m.Table().total()",
    "m.Table.last",
    "hasattr(m.Table, 'i')",
    "m.Table.alias()",
]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.Table()


def check(held, update):
    assert held.total() == 30 and held.kind == "big" and held.go() == held.alias() == "go"
