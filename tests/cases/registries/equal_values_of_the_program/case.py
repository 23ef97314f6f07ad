"""Values of the program that equal what a statement has noted, there or under the same name elsewhere, stay. (R5, R10)"""

MODULES = None
IMPORTS = ["hub", "shop", "m"]
KEPT = {
    "hub.notes": "the program has noted more",
    "hub.registry": "the program has added more",
    "shop.cart": "the program has filled it",
    "shop.items": "the program has filled it",
    "shop.notes": "the program has filled it",
    "m.hub": "what it holds has more of the program",
}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}


def hold():
    import hub
    import shop

    for _ in range(2):
        hub.note("start")
        hub.registry.add(3)
    for value in (1, 2, 3, 3):
        shop.cart.add(value)
        shop.items.append(value)
    shop.notes.append("start")


def check(held, update):
    import hub
    import shop

    assert sorted(hub.notes) == ["begin", "start", "start"], hub.notes
    assert sorted(hub.registry.items) == [3, 3, 4, 5], hub.registry.items
    assert shop.cart.items == shop.items == [1, 2, 3, 3] and shop.notes == ["start"], (shop.cart.items, shop.items)
