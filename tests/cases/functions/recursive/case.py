"""A recursive function recurses into its new body. (R1)"""

PROBES = ["m.count(3)"]


def hold():
    import m

    return m.count


def check(held, update):
    assert held(2) == ["n2", "n1"]
