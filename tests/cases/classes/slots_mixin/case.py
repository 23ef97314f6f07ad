"""Mixins without storage become bases of classes with slots. (R2, R11)"""

PROBES = ["m.Q().hi()", "m.Q.__mro__", "m.Q.__base__"]


def hold():
    import m

    p, q = m.P(), m.Q()
    p.x = 1
    q.x = 2
    q.y = [q]
    return p, q


def check(held, update):
    assert held[0].hi() == "hi" and held[0].x == 1 and held[1].x == 2 and held[1].y == [held[1]]
