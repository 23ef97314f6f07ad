"""A later reload that changes something else keeps what the hotfix did, and reports it. (R22)"""

from harness import world

HOTFIX = "fix.py"
IMPORTS = ["m"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    world.write("later")
    update = world.reload()
    assert m.f is held and held() == "hot" and m.LIMIT == 5 and m.g() == "new g"
    assert any(entry.kind == "kept" and entry.name == "f" for entry in update.report.entries)
    assert any(entry.kind == "kept" and entry.name == "LIMIT" for entry in update.report.entries)
