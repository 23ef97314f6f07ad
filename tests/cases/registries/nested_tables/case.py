"""Nested registries: dicts of dicts of sets, entries moved between them, empty ones gone as on a fresh start. (R1, R10)"""

IMPORTS = ["core", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{v: {m: sorted(f.__name__ for f in fs) for m, fs in ms.items()} for v, ms in core.api.items()}",
    "list(core.api)",
    "[list(ms) for ms in core.api.values()]",
    "[[f() for f in chain] for chain in core.chains]",
]


def hold():
    import core
    import m

    return core.api, core.api["v1"], m.index


def check(held, update):
    import core
    import m

    assert held[0] is core.api and held[1] is core.api["v1"] and held[2] is m.index
