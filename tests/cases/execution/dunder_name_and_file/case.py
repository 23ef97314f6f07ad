"""New statements see the module's own `__name__`, `__file__`, `__package__` and `__spec__`. (R10)"""

MODULES = ["pkg.m"]
IMPORTS = ["pkg.m"]
PROBES = ["pkg.m.NAMES", "pkg.m.FILE", "pkg.m.SPEC", "pkg.m.C.__module__", "pkg.m.f.__module__"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def check(held, update):
    import pkg.m

    assert pkg.m.NAMES == ("pkg.m", "pkg", 2)
