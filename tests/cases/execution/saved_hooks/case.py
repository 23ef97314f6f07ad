"""A function that a module has put in a library's place is not taken for the one that it has saved before. (R2, R10)"""

import sys
import textwrap

PROBES = ["m.saved is m.sys.__displayhook__", "m.saved_fill.__module__", "m.fill('text')"]
KEPT = {"m.seen": "the program has displayed something"}


def hold():
    import m

    sys.displayhook(None)
    return m.saved_fill


def check(held, update):
    import m

    assert m.saved is sys.__displayhook__
    assert m.saved_fill is held
    assert sys.displayhook is m.Stream.displayhook
    assert textwrap.fill is m.fill
    sys.displayhook(None)
    assert m.seen.values == [None, None]
