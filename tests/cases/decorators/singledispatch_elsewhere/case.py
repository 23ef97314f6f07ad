"""Handlers that one module registers with the dispatch function of another: changed, added, removed. (R1, R10, R18)"""

IMPORTS = ["core", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["core.show(1)", "core.show('')", "core.show(b'')", "core.show([])", "core.show(1.5)", "core.show(None)", "sorted(t.__name__ for t in core.show.registry)"]


def hold():
    import core

    assert (core.show(1), core.show(""), core.show([]), core.show(1.5)) == ("old int", "str", "default", "other float")
    return core.show


def check(held, update):
    import core

    assert held is core.show
