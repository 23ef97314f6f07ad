"""What the running program has registered stays, of modules that are imported by computed names, too. (R2, R10)"""

IMPORTS = ["loader", "m", "reg"]
MODULES = None
KEPT = {
    "reg.handlers": "registered by the running program",
    "reg.table": "registered by the running program",
}
PROBES = [
    "m.Level(22)",
    "m.greet()",
    "loader.LOADED",
]


def hold():
    import loader
    import m
    import reg

    reg.handlers += [m.Player, m.greet]
    reg.table["x"] = m.Player
    return m.Player, reg.table


def check(held, update):
    import loader
    import m
    import reg

    assert held == (m.Player, reg.table)
    assert reg.handlers == [m.Player, m.greet] and reg.table == {"x": m.Player}
