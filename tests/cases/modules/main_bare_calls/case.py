"""Bare calls at the top level of `__main__` never run in an update. (R10)"""

MODULES = ["__main__"]
IMPORTS = ["__main__", "log"]
MAIN = "app.py"
PROBES = ["main.f()", "log.calls"]


def hold():
    import log

    assert log.calls == ["run old"]
    log.calls.clear()
    log.calls.append("run new")  # what a fresh start would have


def check(held, update):
    import log

    assert log.calls == ["run new"]
