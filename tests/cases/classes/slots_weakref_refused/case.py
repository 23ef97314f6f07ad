"""A class with __slots__ cannot get weak references while the process runs. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF106", "weak references"]


def hold():
    import m

    return m.P()
