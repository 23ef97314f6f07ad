"""Another body of a base's method is no reason to make the objects of its subclasses again. (R10)"""

PROBES = [
    "m.server.name()",
    "len(m.MADE)",
]


def hold():
    import m

    return m.server, m.Base


def check(held, update):
    import m

    assert held == (m.server, m.Base)
    assert not [entry for entry in update.report.entries if entry.kind == "run"]
