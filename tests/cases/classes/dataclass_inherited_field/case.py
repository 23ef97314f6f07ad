"""A field that a base dataclass gets is filled in for instances of its subclasses. (R11)"""

PROBES = ["m.P()", "m.P(1, [], 3)"]


def hold():
    import m

    return m.P()


def check(held, update):
    assert repr(held) == "P(a=1, b=[], x=2)", repr(held)
