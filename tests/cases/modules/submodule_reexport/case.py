"""What a package's `__init__` re-exports follows its submodule. (R1, R7)"""

MODULES = ["pkg.core"]
IMPORTS = ["pkg", "pkg.core"]
PROBES = ["pkg.run()", "pkg.LIMIT", "pkg.core.run()", "pkg.Thing().go()"]


def hold():
    import pkg

    return pkg.run, pkg.Thing()


def check(held, update):
    import pkg

    run, thing = held
    assert run() == pkg.run() == "new" and thing.go() == "new"
    assert pkg.LIMIT == 2
