"""A slot for which live instances have no room is refused, with their number. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF105", "3 live instances"]


def hold():
    import m

    return m.P(), m.P(), m.P()
