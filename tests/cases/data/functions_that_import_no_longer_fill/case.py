"""What functions have filled in a module that they import goes when they neither fill nor import it. (R2, R5)"""

MODULES = ["filler"]
IMPORTS = ["hub", "filler"]
PROBES = ["hub.total", "hub.names"]
SKIP = {"late": "without a recorded base, nothing tells who has changed what"}


def hold():
    import hub

    return hub.names


def check(held, update):
    import hub

    assert held is hub.names
