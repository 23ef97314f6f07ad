"""Objects that lead to each other through the keys of dicts can be recorded, and are updated. (R5, R17)"""

PROBES = ["m.LIMIT", "len(m.NODES)"]


def check(held, update):
    import m

    assert m.NODES[0].peers[m.NODES[1]] == 1
