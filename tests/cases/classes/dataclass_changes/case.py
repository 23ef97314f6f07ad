"""Defaults, order, methods and options of dataclasses follow the source. (R2)"""

PROBES = [
    "m.A(1)",
    "m.A(1) < m.A(2)",
    "m.A.__match_args__",
    "raised(lambda: setattr(m.F(1), 'x', 2))",
    "m.B(1)",
    "m.A(1).double()",
    "hash(m.F(1)) == hash(m.F(1))",
]


def hold():
    import m

    return m.A(5)


def check(held, update):
    import m

    assert held.double() == 100 and held.y == 2
    assert m.A(3).y == 20 and isinstance(m.B(1), m.A)
