"""Hooks of the interpreter that point to a function run its new code. (R1)"""


def hold():
    import atexit
    import sys

    import m

    sys.excepthook, saved = m.hook, sys.excepthook
    atexit.register(m.hook)
    return saved


def check(held, update):
    import sys

    import m

    assert sys.excepthook is m.hook
    assert sys.excepthook(1, 2, 3) == "new"
    sys.excepthook = held
