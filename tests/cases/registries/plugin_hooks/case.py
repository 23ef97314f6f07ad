"""Hooks found in modules and objects by their marks, as plugin managers do. (R1, R10)"""

IMPORTS = ["manager", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["manager.call('setup')", "manager.call('teardown')", "manager.call('report')", "[spec for spec in manager.specs]", "list(manager.hooks)"]


def hold():
    import m
    import manager

    assert manager.call("setup") == ["old setup", "other setup"]
    return manager.hooks, manager.hooks["setup"], m.setup


def check(held, update):
    import m
    import manager

    assert held[0] is manager.hooks and held[1] is manager.hooks["setup"] and held[2] is m.setup
