"""A class that is moved above its base, with the same text, fails as it would on a fresh start. (R2, R13)"""

EXPECT = "ExecuteError"
CAUSE = "NameError"


def hold():
    import m

    return m.Plugin, m.Chat, m.greet


def check(held, error):
    import m

    assert (m.Plugin, m.Chat, m.greet) == held
    assert m.Chat.__mro__[1] is m.Plugin
    assert "m.py:1" in str(error)
