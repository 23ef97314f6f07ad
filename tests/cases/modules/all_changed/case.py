"""`reload()` without names takes every module whose content changed, and no other. (R2, R20)"""

MODULES = None
IMPORTS = ["a", "b", "pkg", "pkg.core", "calm"]
PROBES = ["a.f()", "b.g()", "pkg.core.h()", "pkg.VERSION", "calm.s()"]


def hold():
    import a
    import calm

    return a.f, calm.s


def check(held, update):
    f, _ = held
    assert f() == "new a"
    assert "calm" not in {entry.module for entry in update.report.entries}
