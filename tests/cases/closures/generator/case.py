"""A live generator closure yields by its new body; one that has started ends as it began. (R1, R12)"""

PROBES = ["list(m.make(2)())"]


def hold():
    import m

    closure = m.make(2)
    started = closure()
    assert next(started) == 0
    return closure, started


def check(held, update):
    closure, started = held
    assert list(started) == [1]
    assert list(closure()) == ["i0", "i1"]
