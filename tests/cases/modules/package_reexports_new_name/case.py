"""A package's `__init__` may re-export a name that its submodule gains in the same update, in any order asked. (R2)"""

MODULES = ["pkg", "pkg.part"]
IMPORTS = ["pkg", "pkg.part"]
PROBES = ["pkg.added()", "pkg.Added().go()", "pkg.run()", "pkg.NEW"]


def hold():
    import pkg

    return pkg.run


def check(held, update):
    assert held() == "new run"
