"""Where an order could only be followed by running again what acts outside the module, all of that stays, and the
report says so; other statements that were moved do run. (R4, R10, R20)"""

IMPORTS = ["log", "m"]
PROBES = ["m.B", "m.A", "m.limit"]
KEPT = {
    "log.calls": "what was noted is what has happened",
    "m.bus": "making it anew would start its thread again",
    "m.step": "its loops have effects elsewhere",
}
SKIP = {"late": "without a base, what unchanged statements have made is kept"}


def hold():
    import log
    import m

    return list(log.calls), list(m.bus.handlers), m.bus.thread


def check(held, update):
    import log
    import m

    calls, handlers, thread = held
    assert log.calls == calls
    assert m.bus.handlers == handlers and m.bus.thread is thread
    assert m.B == 2
    assert {entry.name for entry in update.entries if entry.kind == "run"} == {"B"}
    assert {entry.line for entry in update.entries if entry.kind == "kept"} == {28, 29, 30, 33, 36}, update
