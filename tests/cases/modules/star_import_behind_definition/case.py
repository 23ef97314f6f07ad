"""A definition that a later star import takes the place of changes nothing. (R2)"""

MODULES = ["m"]
IMPORTS = ["m", "k"]
PROBES = ["m.bisect_left is __import__('_bisect').bisect_left", "m.local is k.local, m.local()"]


def hold():
    import m

    return m.local


def check(held, update):
    import m

    assert held is m.local
