"""Where a later reload's source changed the same function, the source wins. (R22)"""

from harness import world

HOTFIX = "fix.py"
IMPORTS = ["m", "user"]


def hold():
    import m

    return m.f, m.C().go


def check(held, update):
    import m
    import user

    world.write("later")
    update = world.reload()
    f, go = held
    assert m.f is f is user.f and f() == "source" and go() == "source go"
    assert {entry.name for entry in update.report.entries if entry.kind == "superseded"} == {"f", "C.go"}
