"""A class cannot get a metaclass that is not written in Python. (R16, R24)"""

EXPECT = "RefusedError"
MENTIONS = ["MF102", "m.A"]


def hold():
    import m

    return m.A()
