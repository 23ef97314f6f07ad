"""Descriptors of classes derived from property, staticmethod and classmethod follow the source in place. (R2, R11)"""

PROBES = [
    "m.Item().size",
    "m.Item.size.__doc__",
    "m.Item.size.slot",
    "type(vars(m.Item)['plain']).__name__",
    "type(vars(m.Item)['special']).__name__",
    "m.Item.help()",
    "m.Item.make()",
]
REBOUND = {
    "m.Item.plain": "it is another kind of descriptor",
    "m.Item.special": "it is another kind of descriptor",
}
KEPT = {"m.Item.size": "it counts how often it was asked"}


def hold():
    import m

    item = m.Item()
    item.size
    return item, vars(m.Item)["size"], vars(m.Item)["name"], vars(m.Item)["help"], m.Item.size.fget


def check(held, update):
    import m

    item, size, name, helper, getter = held
    assert vars(m.Item)["size"] is size and vars(m.Item)["name"] is name and vars(m.Item)["help"] is helper
    assert size.fget is getter and item.size == 2 and size.hits >= 2
    item.name = "other"
    assert item.given == "OTHER" and item.help() == 3 and item.make() == 4
