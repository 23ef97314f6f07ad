"""Modules of a package that import each other run in the order of a fresh start, the package first. (R2, R10)"""

MODULES = ["p.b", "p.a", "p"]
SKIP = {"late": "without a recorded base, data made by a call stays"}
PROBES = ["p.X", "p.VERSION", "p.b.make(10)"]


def hold():
    import p

    return p.b.make


def check(held, update):
    assert held(1) == 21
