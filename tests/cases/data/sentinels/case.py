"""A sentinel stays the same object, also for a default that captures it and a statement that runs again. (R1, R5, R9)"""

PROBES = ["m.Box().get(1)", "m.find({})", "m.EMPTY.kind"]


def hold():
    import m

    return m.MISSING, m.Box.marker, m.EMPTY


def check(held, update):
    import m

    assert (m.MISSING, m.Box.marker, m.EMPTY) == held
    assert m.Box().get() == "new none"
    assert m.find({}) == "new none"
    assert m.find.__defaults__ == (m.MISSING,)
    assert m.Box.get.__defaults__ == (m.Box.marker, "new")
    assert m.pick() is m.EMPTY
    assert type(m.EMPTY) is m.Empty
