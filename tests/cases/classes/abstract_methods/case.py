"""Abstract methods come, go and are implemented: a class can be instantiated exactly if a fresh start could. (R2)"""

PROBES = ["sorted(m.A.__abstractmethods__)", "sorted(m.B.__abstractmethods__)", "m.B()"]


def hold():
    import m

    return m.B()


def check(held, update):
    import m

    assert held.f() == 2 and held.g() == "g"
    try:
        m.B()
    except TypeError as e:
        assert "h" in str(e)
    else:
        assert 0
