"""Classes, functions and data of one name take each other's place; held instances live on. (R2)"""

PROBES = ["m.A()", "m.g().f()", "m.K.x", "m.D"]


def hold():
    import m

    return m.A(), m.g


def check(held, update):
    assert held[0].f() == 1 and held[1]() == 1
