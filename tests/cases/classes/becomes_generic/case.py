"""A class becomes generic over the type variable that is there already. (R1, R2)"""

PROBES = ["m.Box[int]", "m.Box.__mro__", "m.Box.__parameters__"]


def hold():
    import m

    return m.Box()


def check(held, update):
    import m

    assert held.get() == 2
    assert m.Box.__parameters__[0] is m.T
    assert type(m.Box[int]()) is m.Box
