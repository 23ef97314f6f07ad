"""A class whose metaclass the module closes at its end can still be made again by an update. (R2, R10)"""

PROBES = ["m.Leaf.limit", "m.Leaf.fields", "m.make()"]


def hold():
    import m

    return m.Leaf


def check(held, update):
    import m

    assert m.Leaf is held and held.limit == 2
