"""What modules have changed in the data of another one, as they were imported, is made anew with that. (R2, R5, R10)"""

MODULES = None
IMPORTS = ["hub", "first", "second", "third", "report"]
PROBES = [
    "hub.notes",
    "hub.counts",
    "sorted(hub.flags)",
    "hub.slots",
    "hub.total",
    "vars(hub.settings)",
    "sorted(name for name in vars(hub) if name.startswith('by_'))",
]
SKIP = {"late": "without a recorded base, nothing tells who has changed what"}


def hold():
    import hub

    return hub.notes, hub.counts, hub.settings, hub.settings.tags


def check(held, update):
    import hub

    assert held[0] is hub.notes and held[1] is hub.counts
    assert held[2] is hub.settings and held[3] is hub.settings.tags
