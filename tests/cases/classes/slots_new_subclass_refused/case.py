"""A new subclass cannot be laid out by a class whose instances keep an older layout. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF107"]


def hold():
    import m

    return m.P(1)
