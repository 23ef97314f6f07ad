"""Plain values that a module notes elsewhere by calling functions and methods leave with the call; others stay. (R2, R10)"""

MODULES = None
IMPORTS = ["hub", "a", "m", "z"]
KEPT = {
    "hub.router": "the program has added entries",
    "m.router": "the program has added entries",
    "hub.Registry.items": "the program has added an entry",
    "m.Registry.items": "the program has added an entry",
}
SKIP = {"late": "without a recorded base, nothing tells who has noted what"}
PROBES = [
    "hub.log, hub.seen",
    "hub.router.notes[:4], list(hub.router.table.items())[:2]",
    "hub.Registry.items[:3]",
]


def hold():
    import hub

    hub.router.activate("one")
    hub.router.notes.append("runtime")
    hub.router.table["runtime"] = 1
    hub.Registry.items.append("runtime")
    return hub.log, hub.seen, hub.router.notes, hub.router.table, hub.Registry.items


def check(held, update):
    import hub

    assert held[0] is hub.log and held[1] is hub.seen and held[2] is hub.router.notes
    assert held[3] is hub.router.table and held[4] is hub.Registry.items
    assert hub.router.active == ["one"] and hub.router.notes[-1] == hub.Registry.items[-1] == "runtime"
    assert hub.router.table["runtime"] == 1
