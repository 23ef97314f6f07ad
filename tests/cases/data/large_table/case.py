"""A large table is updated in place like a small one. (R5, R6)"""

PROBES = ["len(m.TABLE)", "m.TABLE[777]", "sum(m.SQUARES)", "m.LIVE['base']"]
KEPT = {"m.LIVE": "the program added keys"}
SKIP = {
    "late": "what a comprehension made is no literal, so its base is unknown (R5)",
    "faults": "looking at every element after every fault takes minutes",
    "allocations": "looking at every element after every failure takes minutes",
}


def hold():
    import m

    m.LIVE.update((n, n) for n in range(1000))
    return m.TABLE, m.LIVE


def check(held, update):
    import m

    table, live = held
    assert m.TABLE is table and table[777] == {"n": 777, "scale": 2}
    assert m.LIVE is live and len(live) == 1001 and live["base"] == 2
