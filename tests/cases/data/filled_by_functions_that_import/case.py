"""Functions that import a module to change its data, and are called at import, change it anew. (R2, R5)"""

MODULES = ["filler"]
IMPORTS = ["hub", "filler"]
PROBES = ["hub.total", "hub.names", "hub.counts", "hub.settings", "hub.extra"]
SKIP = {"late": "without a recorded base, nothing tells who has changed what"}


def hold():
    import hub

    return hub.names, hub.counts, hub.settings


def check(held, update):
    import hub

    assert held[0] is hub.names and held[1] is hub.counts and held[2] is hub.settings
