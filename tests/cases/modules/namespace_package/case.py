"""Modules of a package without `__init__` are updated. (R1)"""

MODULES = ["space.part"]
IMPORTS = ["space.part"]
PROBES = ["space.part.f()"]


def hold():
    import space.part

    return space.part.f


def check(held, update):
    assert held() == "new"
