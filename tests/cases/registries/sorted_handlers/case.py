"""Handlers stand in the order that the registry gives them, under the names that they have now. (R10)"""

IMPORTS = ["bus", "game"]
MODULES = None
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "game.hit(3)",
    "bus.bus.emit('quit')",
    "{name: [f.__name__ for _, f in entries] for name, entries in bus.bus.handlers.items()}",
]


def hold():
    import bus
    import game

    return bus.bus, bus.bus.handlers, game.armor, game.leave


def check(held, update):
    import bus
    import game

    now = bus.bus, bus.bus.handlers, game.armor, game.leave
    assert all(a is b for a, b in zip(held, now, strict=True))
    assert bus.bus.handlers["hit"][-1][1] is game.armor
