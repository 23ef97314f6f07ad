"""A class that was renamed, with its old name kept as an alias, is the same class and has the new name. (R1)"""

PROBES = [
    "m.OBJECT.f()",
    "m.New.__name__",
    "m.New.__qualname__",
    "repr(m.New)",
    "m.Old is m.New",
    "type(m.OBJECT) is m.New",
]


def hold():
    import m

    return m.Old, m.OBJECT


def check(held, update):
    import m

    assert held == (m.Old, m.OBJECT)
