"""A new base between the class and its old one, and a mixin in a subclass, reach live instances. (R2)"""

PROBES = ["m.A.__mro__", "m.S.__mro__", "m.S().mix()"]


def hold():
    import m

    return m.A(), m.S()


def check(held, update):
    assert held[0].g() == "X" and held[1].mix() == "mix" and held[1].h() == "Y"
