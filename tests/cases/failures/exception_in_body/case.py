"""An exception while new code runs is told with its place; its definitions are not in force. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "RuntimeError"
FILE = "m.py"
LINE = 14
MENTIONS = ["broken on purpose"]


def hold():
    import m

    return m.f, m.C(), m.TABLE


def check(held, error):
    import m

    f, obj, table = held
    assert (m.f(), f(), obj.g(), m.LIMIT) == ("old", "old", "old", 1)
    assert m.f is f and type(obj) is m.C and m.TABLE is table == {"a": 1} and not hasattr(m, "EXTRA")
