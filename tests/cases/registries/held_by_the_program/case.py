"""Classes that the running program holds stay there, though they are registered anew elsewhere. (R5, R10)"""

MODULES = None
IMPORTS = ["base", "plugs", "table"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
KEPT = {"base.WATCHED": "filled by the running program", "base.later": "bound by the running program"}
PROBES = ["table.NAMES", "table.KEYS", "[cls.__name__ for cls in base.Base.registry]", "list(base.NAMED)"]


def hold():
    import base
    import plugs

    base.watch(plugs.A)
    base.watch(plugs.B)
    base.later = [plugs.A, plugs.B]
    return plugs.A, plugs.B


def check(held, update):
    import base
    import plugs

    assert held == (plugs.A, plugs.B)
    assert base.WATCHED == list(held) and base.later == list(held)
