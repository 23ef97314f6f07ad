"""Registrations with the interpreter (atexit, codecs) are not made again when only bodies change. (R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.bye()", "log.calls"]


def hold():
    import atexit
    import sys

    # midflight registers one of its own, now or when it is imported.
    return atexit._ncallbacks() + ("midflight" not in sys.modules)


def check(held, update):
    import atexit

    assert atexit._ncallbacks() == held
