"""With names given, what other modules computed from a changed constant is reported as derived, and left. (R2, R20)"""

MODULES = ["base"]
IMPORTS = ["base", "user"]
PROBES = ["base.DAMAGE", "user.DAMAGE"]
KEPT = {"user.CRIT": "its module was not asked for"}


def check(held, update):
    import user

    assert user.CRIT == 20
    assert any(e.kind in ("derived", "stale") and e.name == "CRIT" for e in update.report.entries)
