"""Plain values that bare calls and stores put into another module's containers are replaced where they stand. (R2, R10)"""

IMPORTS = ["core", "first", "m", "last"]
KEPT = {"core.names": "the program has added a name"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["core.names[:5]", "list(core.settings.items())", "sorted(core.tags)", "list(core.table.items())", "core.paths"]


def hold():
    import core

    core.names.append("runtime")
    return core.names, core.settings, core.tags, core.table


def check(held, update):
    import core

    assert held == (core.names, core.settings, core.tags, core.table)
    assert all(a is b for a, b in zip(held, (core.names, core.settings, core.tags, core.table)))
    assert core.names.count("runtime") == 1
