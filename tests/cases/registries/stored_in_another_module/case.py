"""A value that a module stores in another one's dicts and objects follows its source, also where that module takes part
in the update; what the program has stored stays. (R2, R5, R10)"""

MODULES = ["hub", "m"]
KEPT = {"hub.settings": "the program has added an entry", "hub.table": "the program has changed an entry"}
SKIP = {"late": "without a recorded base, nothing tells who has stored what"}
PROBES = [
    "hub.settings.names['m'], hub.settings.names['f'](), hub.settings.level, hub.settings.mode",
    "[hub.table[key] for key in ('m', 'given', 'back', 'put')]",
]


def hold():
    import hub

    hub.settings.names["runtime"] = 1
    hub.table["own"] = 7
    return hub.settings, hub.settings.names, hub.table


def check(held, update):
    import hub

    assert held[0] is hub.settings and held[1] is hub.settings.names and held[2] is hub.table
    assert hub.settings.names["runtime"] == 1 and hub.table["own"] == 7
    assert list(hub.settings.names) == ["m", "f", "runtime"]
    assert list(hub.table) == ["own", "given", "back", "m", "put"]
