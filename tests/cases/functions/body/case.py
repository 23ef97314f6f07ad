"""A changed body is what the next call runs, through the module and through a reference taken before. (R1)"""

PROBES = ["m.f()", "m.untouched()"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held is m.f
    assert held() == 2
    assert "f" in str(update)
    assert "untouched" not in str(update)
