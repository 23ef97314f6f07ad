"""Modules follow what their package's `__init__` changes, however they write the import of it. (R2, R7)"""

MODULES = None
IMPORTS = ["shop", "shop.near", "shop.parts.far", "shop.parts.wrapped", "outside"]
PROBES = ["shop.near.DOUBLE", "shop.parts.far.DOUBLE", "shop.parts.wrapped.DOUBLE", "outside.DOUBLE"]


def hold():
    import outside

    return outside


def check(held, update):
    assert held.DOUBLE == 14
