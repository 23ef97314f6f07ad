"""An update that is asked for from inside an update is refused. (R25)"""

EXPECT = "ExecuteError"
FILE = "m.py"
LINE = 3


def check(held, error):
    import midflight

    import m

    assert m.f() == "old" and isinstance(error.__cause__, midflight.UpdateError)
