"""A class with __slots__ cannot get a __dict__ while the process runs. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF106", "1 live instance"]


def hold():
    import m

    return m.P()
