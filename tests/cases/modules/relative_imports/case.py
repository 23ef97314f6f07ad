"""Relative imports in changed and new functions find the modules of the package. (R2)"""

MODULES = ["pkg.sub.leaf"]
IMPORTS = ["pkg.sub.leaf"]
PROBES = ["pkg.sub.leaf.go()", "pkg.sub.leaf.late()", "pkg.sub.leaf.top.NAME"]


def hold():
    from pkg.sub import leaf

    return leaf.go


def check(held, update):
    assert held() == "top beside"
