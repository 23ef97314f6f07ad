"""Static and class methods run their new code, through references taken before too. (R1)"""

PROBES = ["m.Tool.double(2)", "m.Tool.name()", "m.Sub.name()", "m.Tool().double(2)"]


def hold():
    import m

    return m.Tool.double, m.Sub.name


def check(held, update):
    double, name = held
    assert double(3) == 60 and name() == "new Sub"
