"""Constructors that look through all members of their object, and text that is evaluated, run again. (R10)"""

PROBES = [
    "sorted(m.commands.table)",
    "m.commands.table['look']()",
    "m.DOUBLE",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.commands, m.Commands


def check(held, update):
    import m

    assert held == (m.commands, m.Commands)
