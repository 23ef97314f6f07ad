"""An abstract base class becomes a plain class again. (R1, R2)"""

PROBES = ["type(m.A)", "m.A().f()", "hasattr(m.A, '__abstractmethods__')", "isinstance(m.B(), m.A)"]


def hold():
    import m

    return m.B()


def check(held, update):
    import m

    assert isinstance(held, m.A)
