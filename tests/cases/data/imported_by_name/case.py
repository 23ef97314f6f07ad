"""`from config import DAMAGE` elsewhere is re-bound, under another local name too. (R7)"""

MODULES = ["config"]
IMPORTS = ["config", "user"]
PROBES = ["user.DAMAGE", "user.POWER", "user.hit()", "user.late()", "user.NAMES"]


def hold():
    import user

    return user.hit


def check(held, update):
    assert held() == (15, 15)
    assert any(entry.kind == "rebound" and entry.module == "user" for entry in update.report.entries)
