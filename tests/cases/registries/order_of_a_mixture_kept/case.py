"""Where other values stand between entries whose statements change places, the old order is kept, and reported. (R10, R13)"""

MODULES = None
IMPORTS = ["core", "m"]
KEPT = {"core.HOOKS": "an order of half of the entries is no order", "m.core": "it leads there"}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}


def hold():
    import core

    return list(core.HOOKS)


def check(held, update):
    import core

    assert core.HOOKS == held
    assert [entry for entry in update.entries if entry.kind == "kept" and entry.name == "HOOKS"], update.entries
