"""The `__main__` block of an imported module never runs. (R10)"""

IMPORTS = ["log", "m"]
PROBES = ["m.f()", "log.calls"]


def hold():
    import m

    return m.f


def check(held, update):
    import log

    assert held() == "new" and log.calls == []
