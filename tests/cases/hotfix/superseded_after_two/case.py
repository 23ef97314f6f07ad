"""Where the source changed what two hotfixes have replaced, methods of a class too, the source wins. (R22)"""

from harness import world

HOTFIX = "fix.py"
IMPORTS = ["m"]


def hold():
    import m

    return m.f, m.same, m.C()


def _answers(held):
    f, same, c = held
    return [f(), same(), c.go(), c.same()]


def check(held, update):
    assert _answers(held) == ["one", "one", "one go", "one"]
    world.hotfix("fix_two.py")
    world.undo()
    assert _answers(held) == ["one", "one", "one go", "one"]
    world.hotfix("fix_two.py")
    assert _answers(held) == ["two", "two", "two go", "two"]
    world.write("later")
    update = world.reload()
    assert _answers(held) == ["source", "two", "source go", "two"]
    assert {entry.name for entry in update.report.entries if entry.kind == "superseded"} == {"f", "C.go"}
    world.undo()
    assert _answers(held) == ["two", "two", "two go", "two"]
