"""Handlers leave the container that their decorator fills, whatever copies the program has made. (R2, R10)"""

IMPORTS = ["bus", "game", "copies"]
MODULES = None
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
KEPT = {"copies.kept": "made by the running program"}
PROBES = [
    "game.emit('hit', 5)",
    "game.emit('die', 5)",
    "[f.__name__ for f in bus.listeners]",
    "{k: [f.__name__ for f in v] for k, v in bus.waiting.items()}",
]


def hold():
    import bus
    import game
    import copies

    copies.kept[:] = bus.handlers["hit"]
    return bus.handlers


def check(held, update):
    import bus
    import game
    import copies

    assert held is bus.handlers
    assert [f.__name__ for f in copies.kept] == ["first", "second", "third"]
