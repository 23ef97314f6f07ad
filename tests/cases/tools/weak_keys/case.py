"""Dictionaries keyed weakly, or by identity, by functions and classes find their entries again. (R1, R18)"""

IMPORTS = ["user", "m"]
KEPT = {"user.by_id": "filled by the program"}


def hold():
    import user

    import m

    user.notes[m.f] = "about f"
    user.notes[m.C] = "about C"
    user.by_id[id(m.f)] = "f"


def check(held, update):
    import gc

    import user

    import m

    gc.collect()
    assert user.notes[m.f] == "about f" and user.notes[m.C] == "about C" and user.by_id[id(m.f)] == "f"
    assert m.f() == "new" and m.C().go() == "new"
