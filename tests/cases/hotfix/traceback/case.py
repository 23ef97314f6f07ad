"""Tracebacks through hotfixed functions show the lines of the script. (R18, R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]


def check(held, update):
    import inspect
    import traceback

    import m

    try:
        m.f()
    except ValueError as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        assert (last.lineno, last.line) == (5, 'raise ValueError("hot")') and last.filename.endswith("fix.py")
    else:
        raise AssertionError("nothing raised")
    assert 'raise ValueError("hot")' in inspect.getsource(m.f)
