"""A package's own `__init__` is updated like any module; its submodules stay attributes of it. (R1, R2)"""

MODULES = ["pkg"]
IMPORTS = ["pkg", "pkg.core"]
PROBES = ["pkg.VERSION", "pkg.start()", "pkg.core.run()", "pkg.__all__", "pkg.__name__", "pkg.__package__"]


def hold():
    import pkg
    import pkg.core

    return pkg, pkg.core, pkg.start


def check(held, update):
    import pkg

    package, core, start = held
    assert pkg is package and pkg.core is core and start() == "new run"
