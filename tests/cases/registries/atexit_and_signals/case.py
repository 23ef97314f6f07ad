"""Registrations with the interpreter (atexit, codecs) are not made again when only bodies change. (R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.bye()", "log.calls"]


def hold():
    import atexit

    return atexit._ncallbacks()


def check(held, update):
    import atexit

    assert atexit._ncallbacks() == held
