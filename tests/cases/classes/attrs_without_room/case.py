"""A field that a slotted attrs class gets is refused if live instances have no room. (R16)"""

REQUIRES = ["attrs"]
EXPECT = "RefusedError"
MENTIONS = ["MF105", "1 live instance"]


def hold():
    import m

    return m.S(1)
