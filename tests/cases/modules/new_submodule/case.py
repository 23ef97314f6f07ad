"""A package may get a new submodule, and a new subpackage, in an update. (R2)"""

MODULES = ["pkg"]
IMPORTS = ["pkg"]
PROBES = ["pkg.run()", "pkg.tools.helper()", "pkg.deep.inner.VALUE", "pkg.deep.__package__"]


def hold():
    import pkg

    return pkg.run


def check(held, update):
    import sys

    import pkg

    assert held() == "helped 5"
    assert sys.modules["pkg.tools"] is pkg.tools and sys.modules["pkg.deep.inner"] is pkg.deep.inner
