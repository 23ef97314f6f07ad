"""Attributes that the program gave to a function stay when its body changes. (R4, R5)"""

PROBES = ["m.f()"]
KEPT = {"m.f": "hold() has set an attribute"}


def hold():
    import m

    m.f.hits = 5


def check(held, update):
    import m

    assert m.f.hits == 5
    assert m.f() == "new"
