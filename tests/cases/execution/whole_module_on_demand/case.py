"""`execute="all"` runs all of a module, whatever it does besides. (R10)"""

ARGUMENTS = {"execute": "all"}
PROBES = ["m.make_red", "m.make_blue", "m.f()"]
KEPT = {"m.RUNS": "the thread runs again"}
SKIP = {
    "late": "what a loop bound has no known base (R5)",
    "identity": "it runs all of an unchanged module, too",
    "faults": "a thread is started each time",
    "allocations": "a thread is started each time",
}


def check(held, update):
    import m

    assert m.f() == "new"
