"""A wrapper that a hotfix assigns goes on calling the original, whichever way it holds it. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m", "user"]
PROBES = ["[f(1) for f in (m.by_global, m.by_cell, m.by_default, m.by_partial, m.by_wraps)]", "user.by_global(1)", "m.C().go()"]


def hold():
    import m
    import user

    return m.by_global, m.by_cell, m.by_default, m.by_partial, m.by_wraps, user.by_global, m.C().go


def check(held, update):
    *functions, go = held
    assert [f(2) for f in functions] == [["wrapped", ("original", 2)]] * 6
    assert go() == ["wrapped", "original go"]
