"""A syntax error is told with its file and line, and nothing has changed. (R13)"""

EXPECT = "StageError"
CAUSE = "SyntaxError"
FILE = "m.py"
LINE = 8


def hold():
    import m

    return m.f, m.TABLE


def check(held, error):
    import m

    f, table = held
    assert m.f is f and f() == "old" and m.TABLE is table == {"a": 1}
