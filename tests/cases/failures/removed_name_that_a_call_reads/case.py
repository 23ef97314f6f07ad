"""A function that import calls reads a name that is gone: the update fails as a fresh start would. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "NameError"


def hold():
    import m

    return m.hook, m.HOOKS


def check(held, error):
    import m

    assert held == (m.hook, m.HOOKS) and m.HOOKS == [m.hook]
    assert "m.py" in str(error) and "hook" in str(error)
