"""A class becomes a protocol; its subclasses and their instances live on. (R1, R2)"""

PROBES = ["m.P._is_protocol", "m.A().f()", "m.P()"]


def hold():
    import m

    return m.A()
