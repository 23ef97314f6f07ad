"""Tables too large for a base of each element are updated as a whole, or kept, and conflicts are told. (R5, R6)"""

PROBES = ["m.BY_NUMBER[7]", "len(m.BY_NUMBER)", "m.FACTOR"]
KEPT = {"m.LIVE": "state of the program", "m.BOTH": "a conflict keeps live"}
SKIP = {
    "late": "what a comprehension made is no literal, so its base is unknown (R5)",
    "allocations": "the walk over every element in every child takes minutes",
    "faults": "looking at every element after every fault takes minutes",
}


def hold():
    import m

    m.LIVE["live"] = 1
    m.BOTH["live"] = 1
    return m.BY_NUMBER, m.LIVE, m.BOTH


def check(held, update):
    import m

    assert all(a is b for a, b in zip(held, (m.BY_NUMBER, m.LIVE, m.BOTH)))
    assert m.LIVE["live"] == 1 and m.BOTH["live"] == 1
    assert [entry.name for entry in update.report.entries if entry.kind == "conflict"] == ["BOTH"]
    assert len(update.report.entries) < 30
