"""Handlers are entered once when the decorator that enters them has changed with them. (R1, R2, R10)"""

IMPORTS = ["bus", "game"]
MODULES = None
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "game.emit('hit', 5)",
    "game.emit('die', 5)",
    "[f.__name__ for f in bus.listeners]",
    "{k: [f.__name__ for f in v] for k, v in bus.waiting.items()}",
]


def hold():
    import bus
    import game

    return bus.handlers, bus.listeners, bus.emit, game.first


def check(held, update):
    import bus
    import game

    assert held == (bus.handlers, bus.listeners, bus.emit, game.first)
