"""Functions that import when they are called get the live modules. (R2)"""

MODULES = ["m", "other"]
PROBES = ["m.go()", "m.late_star()", "other.X"]


def hold():
    import m

    return m.go


def check(held, update):
    import other

    name, module = held()
    assert name == "new other" and module is other
