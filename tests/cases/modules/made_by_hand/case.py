"""A module object that says it is from a file but has nothing of it is not the file's. (R4, R19)"""

IMPORTS = ["m"]
PROBES = ["m.value()", "sorted(name for name in vars(m.extensions) if not name.startswith('__'))"]


def hold():
    import m

    return m.extensions


def check(held, update):
    import sys

    import m

    assert m.extensions is held and sys.modules["m.extensions"] is held
    assert not hasattr(held, "value")
