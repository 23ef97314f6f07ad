"""1, 1.0 and True are different values, and so are 0.0 and -0.0: a change from one to the other is one. (R5)"""

PROBES = ["m.A", "m.B", "m.C", "m.D", "m.E", "m.F", "m.G", "m.H"]


def check(held, update):
    import m

    assert type(m.A) is bool and type(m.B) is float and type(m.C) is int
    assert type(m.E[0]) is float and type(m.F["k"]) is bool
