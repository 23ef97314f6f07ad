"""New bases that leave a subclass elsewhere without an MRO are refused. (R16)"""

IMPORTS = ["m", "n"]
EXPECT = "RefusedError"
MENTIONS = ["MF104"]


def hold():
    import n

    return n.S()
