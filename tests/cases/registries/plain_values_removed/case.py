"""Values that a module no longer registers elsewhere leave; those of the program and of others stay. (R3, R10)"""

IMPORTS = ["core", "m", "other"]
KEPT = {"core.settings": "the program has added an entry"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["core.names", "list(core.settings.items())[:2]", "sorted(core.tags)"]


def hold():
    import core

    core.settings["runtime"] = 1
    return core.names, core.settings, core.tags


def check(held, update):
    import core

    assert held[0] is core.names and held[1] is core.settings and held[2] is core.tags
    assert core.settings["runtime"] == 1
