"""Tables keyed by enum members and by classes: changed, added and removed rows. (R1, R2, R10)"""

IMPORTS = ["kinds", "core", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{kind.name: f() for kind, f in core.handlers.items()}",
    "[k.name for k in core.handlers]",
    "{t.__name__: f(1) for t, f in core.by_type.items()}",
    "{k: f() for k, f in core.by_pair.items()}",
]


def hold():
    import core
    import m

    return core.handlers, core.by_type, m.red


def check(held, update):
    import core
    import m

    assert held[0] is core.handlers and held[1] is core.by_type and held[2] is m.red
