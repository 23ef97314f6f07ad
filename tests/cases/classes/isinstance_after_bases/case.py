"""What isinstance() has answered before is forgotten when bases change. (R18)"""

PROBES = [
    "isinstance(m.A(), m.Shape)",
    "isinstance(m.A(), m.Round)",
    "isinstance(m.C(), m.Shape)",
    "issubclass(m.A, m.Shape)",
]


def hold():
    import m

    a, c = m.A(), m.C()
    assert isinstance(a, m.Shape) and not isinstance(a, m.Round) and not isinstance(c, m.Shape)
    assert issubclass(m.A, m.Shape) and not issubclass(m.C, m.Shape)
    return a, c


def check(held, update):
    import m

    a, c = held
    assert not isinstance(a, m.Shape) and isinstance(a, m.Round) and isinstance(c, m.Shape)
