"""Registries kept sorted by priority, with `bisect` or `sort`, are in the order of a fresh start. (R10)"""

IMPORTS = ["core", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["[(p, f.__name__, f()) for p, f in core.ordered]", "[(p, f.__name__) for p, f in core.resorted]", "[e.name for e in core.objects]"]


def hold():
    import core
    import m

    return core.ordered, core.resorted, m.load


def check(held, update):
    import core
    import m

    assert held[0] is core.ordered and held[1] is core.resorted and held[2] is m.load
