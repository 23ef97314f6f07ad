"""A named tuple gets fields; instances of before keep what they were made with. (R2)"""

PROBES = ["m.P(1)", "m.P(1).s()", "m.P(1,2,3).z", "m.P._fields"]


def hold():
    import m

    return m.P(1, 2)
