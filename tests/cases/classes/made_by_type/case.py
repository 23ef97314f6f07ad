"""Classes made by calling type() stay the same objects. (R1, R2)"""

PROBES = ["m.A().f()", "m.A.x", "m.B.z", "m.B.y"]
SKIP = {"late": "without a recorded base it is a conflict"}


def hold():
    import m

    return m.A(), m.B()


def check(held, update):
    import m

    assert held[0].f() == 2 and held[0].y == 3 and held[1].z == 1 and type(held[0]) is m.A
