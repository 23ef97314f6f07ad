"""A new subclass of a class whose instances keep an older layout is refused if new code makes instances of it. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF107"]


def hold():
    import m

    return m.P(1)
