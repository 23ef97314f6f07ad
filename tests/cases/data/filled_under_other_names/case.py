"""A list keeps what functions have put into it that were called by another name: a bound method, a partial, a lambda, a
loop variable, what a call gave, another name of a class. (R2, R5)"""

MODULES = None
IMPORTS = ["stores", "user"]
PROBES = ["stores.LOG"]
KEPT = {"stores.EFFECTS": "the program has added to it (R5)"}
SKIP = {"late": "what calls have put there is not told by the text alone, so the base of the list is unknown (R5)"}


def hold():
    import stores

    stores.EFFECTS.append("run")
    return stores.LOG


def check(held, update):
    import stores

    assert held is stores.LOG and held == ["begin", *range(1, 13)]
    assert stores.EFFECTS == ["once", "run"]
