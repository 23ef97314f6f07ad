"""Entries that are a library's function stay, though a definition of its name that never ran is gone. (R4)"""

MODULES = ["m"]
IMPORTS = ["m", "p"]
PROBES = ["[f is __import__('gettext').gettext for f in p.T], m._ is p.HERE"]


def hold():
    import p

    return p.T


def check(held, update):
    assert len(held) == 2
