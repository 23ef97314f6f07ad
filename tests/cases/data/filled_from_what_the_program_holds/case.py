"""What a module that is imported later passes on of the program's state stays, as other state does. (R5)"""

MODULES = ["plugin", "n"]
IMPORTS = ["rows", "hub", "m", "n"]
KEPT = {
    "hub.sessions": "the program has filled it",
    "hub.lists": "the program has filled it",
    "plugin.hub": "what it holds has more of the program",
    "m.hub": "what it holds has more of the program",
    "n.hub": "what it holds has more of the program",
}
SKIP = {"late": "without a recorded base, nothing tells who has filled what"}


def hold():
    import hub
    import rows

    rows.users["alice"] = 1
    import plugin

    rows.users.clear()
    hub.lists["x"] += ["x", "live"]
    return plugin


def check(held, update):
    import hub

    assert hub.sessions == {"alice": 1, "plugin": 2}, hub.sessions
    assert hub.lists == {"x": ["x", "live"], "n": 2}, hub.lists
