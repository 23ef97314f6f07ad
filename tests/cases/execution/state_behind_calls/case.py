"""What new code changes behind a call, in a closure or in an instance of a container class, is part of the update. (R10)"""

IMPORTS = ["hub", "m"]
PROBES = ["m.SECOND", "m.B", "hub.ids", "hub.ids.last"]


def hold():
    import hub

    return hub.ids, hub.number


def check(held, update):
    ids, number = held
    assert ids == ["a", "b"] and ids.last == 2 and number() == 3
