"""Finalisers of what an update replaces run after it and see the new version whole. (R14)"""

PROBES = ["m.f()"]
KEPT = {"m.seen": "written by the finaliser"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def check(held, update):
    import gc

    import m

    gc.collect()
    assert m.seen in ([], [("new", 2)]) or set(m.seen) == {("new", 2)}
    assert m.f() == "new"
