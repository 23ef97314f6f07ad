"""Changed, added and removed default values are in force for references taken before. (R1, R2)"""

PROBES = ["m.f()", "m.f(5)", "m.fewer(1, 2)", "raised(lambda: m.fewer())", "m.more()", "signature(m.more)"]


def hold():
    import m

    return m.f, m.fewer, m.more


def check(held, update):
    f, fewer, more = held
    assert f() == (10, "b")
    assert more() == 3
    try:
        fewer()
    except TypeError:
        return
    raise AssertionError("the default value is still there")
