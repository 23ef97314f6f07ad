"""WeakSet, WeakKeyDictionary, WeakValueDictionary and WeakMethod registries: new entries come, gone ones leave. (R1, R10, R18)"""

IMPORTS = ["core", "m", "other"]
KEPT = {"core.functions": "the order of a set of weak references depends on addresses"}
SKIP = {
    "late": "without a recorded base, nothing tells who has registered what",
    "allocations": "a set of weak references has the order of addresses, which differ after a failure",
}
PROBES = [
    "sorted(f.__name__ for f in core.functions)",
    "sorted((c.__name__, label) for c, label in core.labels.items())",
    "sorted((name, c.__name__) for name, c in core.by_name.items())",
    "[ref()() for ref in core.methods if ref() is not None]",
    "[ref().__name__ for ref in core.plain if ref() is not None]",
]


def hold():
    import core
    import m

    return core.functions, m.kept, m.Kept


def check(held, update):
    import core
    import m

    assert held[0] is core.functions and held[1] is m.kept and held[2] is m.Kept
