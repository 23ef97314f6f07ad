"""Modules whose names come from star imports, `exec` and `globals()` are brought to what a fresh start has. (R10)"""

MODULES = ["m"]
PROBES = ["m.made", "m.also", "m.from_exec()", "m.floor(2.5)", "m.total"]
SKIP = {"late": "what `exec` bound has no known base (R5)"}


def hold():
    import m

    return m.from_exec


def check(held, update):
    assert held() == "new exec"
