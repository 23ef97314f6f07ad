"""Tuples that other modules import, by name or by star, are the new ones everywhere. (R1, R3)"""

IMPORTS = ["settings", "use", "top", "other"]
MODULES = None
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "use.PAIR, use.DESCRIBED, use.describe(), top.PAIR, top.DESCRIBED, other.PAIR, other.DESCRIBED, other.TWICE",
    "use.PAIR is top.PAIR is other.PAIR is use.NESTED['pair']",
    "use.DESCRIBED is top.DESCRIBED is other.DESCRIBED",
]


def hold():
    import use

    return use.describe, use.NESTED


def check(held, update):
    import use

    assert held == (use.describe, use.NESTED)
