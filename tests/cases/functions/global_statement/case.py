"""A function that now writes a global writes the one of its module. (R2)"""

PROBES = ["m.level", "m.current()"]


def hold():
    import m

    return m.up


def check(held, update):
    import m

    assert held() == 2
    assert m.level == 2 and m.current() == 2
