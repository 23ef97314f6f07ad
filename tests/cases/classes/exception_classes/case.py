"""An exception class gets a new base: suspended code catches it as before, with its new members. (R1, R2)"""

PROBES = ['str(m.Sub("a"))', "m.Err.__mro__"]


def hold():
    import m

    g = m.gen()
    next(g)
    return g, m.Sub("q"), m.Err


def check(held, update):
    import m

    assert held[0].throw(m.Sub("z")) == ("caught", 2, "Sz")
    assert held[1].info() == "info" and str(held[1]) == "Sq"
    try:
        m.boom()
    except held[2] as e:
        assert e.extra == 1
