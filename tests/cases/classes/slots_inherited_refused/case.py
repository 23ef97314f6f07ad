"""A class cannot inherit slots from another class than its instances were laid out for. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF101", "slots", ": 1 live instance"]


def hold():
    import m

    return m.P()
