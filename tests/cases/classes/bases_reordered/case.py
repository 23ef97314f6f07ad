"""Bases in another order change the MRO of the class, of its subclasses and of live instances. (R2)"""

PROBES = ["m.A().g()", "m.S().n", "m.S.__mro__", "m.X.__subclasses__()", "m.Y.__subclasses__()"]


def hold():
    import m

    return m.A(), m.S()


def check(held, update):
    assert held[0].g() == "Y" and held[1].g() == "Y" and held[1].n == "y"
