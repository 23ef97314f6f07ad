"""Instances in a table whose class and whose values change together are of the live class. (R1, R6)"""

PROBES = ["[type(x) is m.Item for x in m.ITEMS]", "[x.show() for x in m.ITEMS]"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.ITEMS, m.ITEMS[0], m.Item


def check(held, update):
    import m

    items, axe, cls = held
    assert m.ITEMS is items and m.Item is cls and all(type(x) is cls for x in items)
    assert axe.show() == "axe!"
