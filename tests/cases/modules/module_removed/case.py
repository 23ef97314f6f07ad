"""A module whose file is deleted while nothing imports it any more can be left behind by its package. (R2, R3)"""

MODULES = ["pkg"]
IMPORTS = ["pkg"]
DELETED = ["pkg/old.py"]
PROBES = ["pkg.run()", "pkg.new.NAME"]
KEPT = {"pkg.old": "the submodule is still loaded"}


def hold():
    import pkg

    return pkg.run


def check(held, update):
    assert held() == "new"
