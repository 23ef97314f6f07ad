"""Signals that hold receivers weakly, by id: new ones are connected, gone ones are not called, none is called twice. (R1, R10, R18)"""

IMPORTS = ["signals", "m", "other"]
KEPT = {
    "signals.saved": "receivers are listed by their id()",
    "signals.deleted": "receivers are listed by their id()",
    "m.saved": "receivers are listed by their id()",
    "m.deleted": "receivers are listed by their id()",
    "other.saved": "receivers are listed by their id()",
}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["signals.saved.send()", "signals.deleted.send()", "len(signals.saved.receivers)", "len(signals.deleted.receivers)"]


def hold():
    import m
    import signals

    assert signals.saved.send() == ["old saved", "gone", "old method", "other"]
    return signals.saved, signals.saved.receivers, m.on_saved


def check(held, update):
    import m
    import signals

    assert held[0] is signals.saved and held[1] is signals.saved.receivers and held[2] is m.on_saved
    assert id(m.on_saved) in signals.saved.receivers and id(m.on_deleted) in signals.deleted.receivers
