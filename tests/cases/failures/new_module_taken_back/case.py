"""A module that the failed update imported first is not in `sys.modules` afterwards, nor an attribute. (R13)"""

MODULES = ["pkg"]
IMPORTS = ["pkg"]
EXPECT = "ExecuteError"
CAUSE = "RuntimeError"


def check(held, error):
    import sys

    import pkg

    assert "extra" not in sys.modules and "pkg.part" not in sys.modules and not hasattr(pkg, "part")
