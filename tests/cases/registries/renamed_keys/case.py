"""Where an entry moves to another key, the list that was made for it goes; what others have entered stays. (R2, R10)"""

MODULES = ["hub", "m"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{key: [cls.__name__ for cls in entries] for key, entries in hub.registry.items()}",
    "{key: [cls.__name__ for cls in entries] for key, entries in hub.Plugin.by_kind.items()}",
    "{key: [entry.key for entry in entries] for key, entries in m.Table.entries.items()}",
]


def hold():
    import hub
    import m

    return hub.registry, hub.Plugin.by_kind, hub.Plugin.by_kind["kind"], m.First, m.Second, m.only


def check(held, update):
    import hub
    import m

    assert held == (hub.registry, hub.Plugin.by_kind, [m.Second], m.First, m.Second, m.only)
    assert held[0] is hub.registry and held[1] is hub.Plugin.by_kind and held[2] is hub.Plugin.by_kind["kind"]
    assert hub.registry["y"] == [m.First] and m.Table.entries["two"] == [m.only]
