"""Objects that a function has bound to another name later are still found where the source makes them. (R2, R4)"""

KEPT = {"m.current": "bound by the running program"}
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.PLAYERS['b'].hp",
    "sorted(m.PLAYERS)",
]


def hold():
    import m

    m.choose("a")
    return m.PLAYERS["a"], m.PLAYERS


def check(held, update):
    import m

    assert held[0] is m.PLAYERS["a"] and held[1] is m.PLAYERS
    assert m.current is m.PLAYERS["a"]
