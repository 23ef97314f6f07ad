"""A context manager made from a generator function runs its new body; one that is entered ends as it began. (R1, R12)"""

PROBES = ["m.use()", "m.scope.__wrapped__.__name__"]
KEPT = {"m.log": "state of the program"}


def hold():
    import m

    entered = m.scope()
    assert entered.__enter__() == "old"
    return entered, m.scope


def check(held, update):
    import m

    entered, scope = held
    m.log.clear()
    entered.__exit__(None, None, None)
    assert m.log == ["left old"]
    with scope() as inside:
        assert inside == "new"
    assert m.log == ["left old", "left new"]
