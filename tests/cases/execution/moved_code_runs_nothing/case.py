"""Code that only moves runs nothing again, whatever names it shares with what it passes: imports, definitions, loop
variables, caught exceptions, and what has effects elsewhere. (R4, R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.FIRST", "m.SECOND", "m.START", "m.One.size", "m.helper()", "m.name"]
KEPT = {
    "log.calls": "what was noted is what has happened",
    "m.calls": "what was noted is what has happened",
    "m.file": "it is opened once, as before",
}


def hold():
    import log
    import m

    return list(log.calls), m.One, m.Two, m.helper, m.file


def check(held, update):
    import log
    import m

    calls, one, two, helper, file = held
    assert log.calls == calls
    assert (m.One, m.Two, m.helper, m.file) == (one, two, helper, file)
    assert not [entry for entry in update.entries if entry.kind == "run"], update
