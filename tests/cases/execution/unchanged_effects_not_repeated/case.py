"""When data and definitions change, unchanged statements with effects outside the module do not run again. (R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.LIMIT", "m.f()", "m.g()"]
KEPT = {"log.calls": "the program has added to it"}


def hold():
    import log

    log.calls.append("program")


def check(held, update):
    import log

    assert log.calls == ["import", "end", "program"]
