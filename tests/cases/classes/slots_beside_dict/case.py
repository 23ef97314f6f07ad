"""A slot for which there is no room is an ordinary attribute where instances have a dict. (R11)"""

PROBES = ["m.L.f()"]
KEPT = {"m.P": "a layout is kept"}


def hold():
    import m

    p = m.P()
    p.x = 1
    p.q = 2
    return p


def check(held, update):
    held.y = 5
    assert held.f() == 5 and held.x == 1 and held.q == 2
