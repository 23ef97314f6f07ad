"""A class cannot change the built-in base that its instances are laid out by. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF101", ": 1 live instance"]


def hold():
    import m

    return m.Inv(a=1)
