"""Special methods added to a class work through the operators, on live instances and for subclasses. (R2)"""

PROBES = ["len(m.Vec(1, 2))", "m.Vec(1, 2) + m.Vec(3, 4)", "m.Vec(1, 2)[0]", "list(m.Sub(5, 6))", "bool(m.Vec(0, 0))"]


def hold():
    import m

    return m.Vec(1, 2), m.Sub(3, 4)


def check(held, update):
    vec, sub = held
    assert (vec + sub).xs == [4, 6] and len(vec) == 2 and sub[1] == 4
    assert list(vec) == [1, 2] and vec() == "called" and 2 in vec and str(vec) == "vec" and not (vec < sub)
    with vec as inside:
        assert inside is vec
    assert hash(vec) == 7 and vec == sub
