"""A class without live instances can inherit slots from another base. (R1, R2)"""

PROBES = ["m.P.__basicsize__", "m.use()", "m.P.__mro__"]


def hold():
    import m

    return m.P


def check(held, update):
    import m

    assert held is m.P and issubclass(held, m.B2)
