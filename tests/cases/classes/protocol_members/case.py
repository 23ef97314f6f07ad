"""A runtime-checkable protocol asks for its new members. (R18)"""

PROBES = [
    "isinstance(m.A(), m.Draws)",
    "isinstance(m.B(), m.Draws)",
    "issubclass(m.A, m.Draws)",
    "issubclass(m.B, m.Draws)",
    "getattr(m.Draws, '__protocol_attrs__', None)",
]


def hold():
    import m

    a, b = m.A(), m.B()
    assert isinstance(a, m.Draws) and not isinstance(b, m.Draws) and issubclass(m.A, m.Draws)
    return a, b


def check(held, update):
    import m

    assert not isinstance(held[0], m.Draws) and isinstance(held[1], m.Draws)
