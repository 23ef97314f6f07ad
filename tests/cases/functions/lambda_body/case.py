"""A lambda bound to a name runs its new expression, for references taken before too. (R1)"""

PROBES = ["m.double(4)", "m.later()(3)"]


def hold():
    import m

    return m.double


def check(held, update):
    assert held(4) == 80
