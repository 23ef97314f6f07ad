"""The empty annotations that a class without any has when it was asked for them stay with it. (R2, R11)"""

IMPORTS = ["m"]
PROBES = ["'__annotations__' in vars(m.Bare)", "m.Made().value()", "m.NAMES"]


def hold():
    import m

    return m.Bare.__annotations__


def check(held, update):
    import m

    assert m.Bare.__annotations__ is held
