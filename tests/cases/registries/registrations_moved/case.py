"""Registrations in another order stand in that order, once, and are the functions and classes that were there; what
the program has entered stays. (R1, R2, R10)"""

PROBES = [
    "[f() for f in m.router.routes[:2]]",
    "[f() for f in m.TABLE.values()]",
    "[f() for f in m.HANDLERS]",
    "[c.__name__ for c in m.Plugin.known]",
]
KEPT = {"m.router": "the program has added a route"}
SKIP = {"late": "without a base, what unchanged statements have made is kept"}


def hold():
    import m

    m.router.add(own := lambda: 0)
    return own, m.router, m.router.routes, m.first, m.second, m.fifth, m.Red, m.Blue


def check(held, update):
    import m

    own, router, routes, first, second, fifth, red, blue = held
    assert m.router is router and router.routes is routes
    assert routes == [second, first, own]
    assert m.HANDLERS == [m.sixth, fifth]
    assert list(m.TABLE) == ["d", "c"]
    assert m.Plugin.known == [blue, red]
