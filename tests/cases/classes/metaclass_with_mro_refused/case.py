"""Bases of a class whose metaclass computes the MRO itself cannot change. (R16, R24)"""

EXPECT = "RefusedError"
MENTIONS = ["MF108", "m.A"]


def hold():
    import m

    return m.A()
