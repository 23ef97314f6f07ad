"""Special methods removed from a class no longer work through the operators. (R2, R3)"""

PROBES = ["raised(lambda: len(m.Vec()))", "m.Vec() == m.Vec()", "raised(lambda: m.Vec()())"]


def hold():
    import m

    vec = m.Vec()
    assert len(vec) == 3 and vec() == 1 and vec == m.Vec()
    return vec


def check(held, update):
    import m

    assert held != m.Vec() and not callable(held)
    assert isinstance(hash(held), int) and m.Vec.__hash__ is object.__hash__
