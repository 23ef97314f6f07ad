"""A module whose import fails while new code runs is not there afterwards. (R2, R13)"""

MODULES = None
IMPORTS = ["m", "pack.m"]
PROBES = ["m.CHOICE", "pack.m.CHOICE", "hasattr(pack, 'extra')", "'extra' in m.pick.__globals__"]


def hold():
    import sys

    return list(sys.modules)


def check(held, update):
    import sys

    assert not {"extra", "pack.extra"} & set(sys.modules)
    assert not {"extra", "pack.extra"} & set(update.report.modules)
