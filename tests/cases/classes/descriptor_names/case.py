"""__set_name__ is called for new descriptors, with the class that there is. (R1, R2)"""

SKIP = {"late": "without a recorded base it is a conflict"}
PROBES = ["m.A().a", "m.A().c", "hasattr(m.A, 'b')"]


def hold():
    import m

    return m.A()


def check(held, update):
    import m

    assert held.a == ("a", 10, "A") and held.c == ("c", 2, "A")
    assert m.A.__dict__["a"].owner is m.A and m.A.__dict__["c"].owner is m.A
