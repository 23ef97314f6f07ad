"""One metaclass takes another one's place. (R1, R2)"""

PROBES = ["type(m.A)", "m.A.hello()"]


def hold():
    import m

    return m.A()
