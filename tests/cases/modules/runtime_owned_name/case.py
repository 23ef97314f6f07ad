"""A name that the program has bound to something else is left alone; the original is updated where it is. (R4, R18)"""

PROBES = ["m.run()"]
KEPT = {"m.f": "the program has bound it to its own function"}
SKIP = {"late": "what was bound anew before midflight came cannot be told from the source's own"}


def hold():
    import m

    original, m.f = m.f, lambda: "patched"
    return original


def check(held, update):
    import m

    assert m.f() == "patched" and held() == "new"
    m.f = held
