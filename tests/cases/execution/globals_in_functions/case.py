"""Tables made from all names of a module follow names, classes and functions, in a fresh start's order. (R10)"""

PROBES = [
    "[(code, value.__name__) for code, value in m.TABLE.items()]",
    "m.TABLE[1] is m.A",
    "list(m.COMMANDS)",
    "m.COMMANDS['look']()",
    "m.NAMES",
    "m.RESULTS",
    "m.LIMIT",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.TABLE, m.COMMANDS, m.A, m.cmd_look


def check(held, update):
    import m

    assert held == (m.TABLE, m.COMMANDS, m.A, m.cmd_look)
