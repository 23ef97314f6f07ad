"""An edit of function bodies runs no statement of the module. (R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.f()", "m.C().g()", "log.calls"]


def hold():
    import m

    return m.f


def check(held, update):
    import log

    assert held() == "new" and log.calls == ["import", "class body", "default", "end"]
    assert not [entry for entry in update.report.entries if entry.kind == "run"]
