"""What a module has registered elsewhere stands in the order of its statements when these change places: nothing runs
for that, and entries of the program stay where they are. (R1, R2, R10)"""

IMPORTS = ["core", "m"]
PROBES = [
    "[f() for f in core.HANDLERS if f.__module__ == 'm']",
    "[f() for f in core.COMMANDS.values()]",
    "[f() for f in core.LATEST]",
    "[c.__name__ for c in core.Plugin.known]",
]
KEPT = {
    "core.HANDLERS": "the program has added an entry",
    "core.started": "what was started is not started again",
}


def hold():
    import core
    import m

    core.HANDLERS.append(own := lambda: 0)
    return core.HANDLERS, m.first, m.Red, own


def check(held, update):
    import core
    import m

    handlers, first, red, own = held
    assert core.HANDLERS is handlers
    assert handlers == [m.second, first, m.eighth, m.seventh, own]
    assert core.LATEST == [m.fifth, m.sixth]
    assert core.Plugin.known == [m.Blue, red]
    assert core.started == ["one", "two"]
    assert not [entry for entry in update.entries if entry.kind == "run"], update
