"""A class made by namedtuple() and its instances in the module follow the source. (R1, R2)"""

PROBES = ["m.P(1, 2)", "m.O", "m.P._fields"]
SKIP = {"late": "without a recorded base it is a conflict"}


def hold():
    import m

    return m.P(1, 2)
