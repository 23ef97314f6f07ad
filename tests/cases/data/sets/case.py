"""Sets are merged by element and keep their identity; frozensets are values. (R5, R6)"""

KEPT = {"m.live": "the program changed it"}
PROBES = ["sorted(m.tags)", "sorted(m.frozen)"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.live.add("by program")
    m.live.discard("b")
    return m.tags, m.live


def check(held, update):
    import m

    tags, live = held
    assert m.tags is tags == {"a", "d"} and m.live is live == {"a", "c", "by program"}
