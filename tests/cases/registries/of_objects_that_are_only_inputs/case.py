"""What runs only as an input of what has changed keeps all that other statements have put into it. (R4, R10)

The class `Config` has changed, so `First` is made anew, from a `first` whose checks are registered by way of a table
that no name of theirs leads to; `Special` has got its rules from decorators.
"""

MODULES = None
IMPORTS = ["core", "m"]
PROBES = [
    "list(core.first.checks)",
    "list(core.Special.rules)",
    "m.First().names",
    "m.First.FORMATS is core.first",
    "m.First.CONFIG.strict",
    "list(m.VALIDATORS)",
    "m.FINDER is core.Special",
]


def hold():
    import core

    return core.first, core.Special, core.first.checks, core.Special.rules


def check(held, update):
    import core

    assert held == (core.first, core.Special, core.first.checks, core.Special.rules)
    assert held[3]["break"] == [core.Break]
    assert not [entry for entry in update.report.entries if entry.kind == "removed"]
