"""Handlers in lists by event: changed, moved to another event, added and removed ones end as on a fresh start. (R1, R10)"""

IMPORTS = ["bus", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = ["{event: [(p, h()) for p, h in entries] for event, entries in bus.handlers.items()}", "list(bus.handlers)", "list(bus.waiting)"]


def hold():
    import bus
    import m

    return bus.handlers, bus.handlers["start"], m.on_start


def check(held, update):
    import bus
    import m

    assert held[0] is bus.handlers and held[1] is bus.handlers["start"] and held[2] is m.on_start
