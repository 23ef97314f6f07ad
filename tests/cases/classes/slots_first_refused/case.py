"""A class without any storage cannot get its first slot while the process runs. (R16)"""

EXPECT = "RefusedError"
MENTIONS = ["MF105"]


def hold():
    import m

    return m.P()
