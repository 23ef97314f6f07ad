"""Hooks of modules and classes: when they run, what they are told, and what a failing one leaves behind."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
START = """
    import midflight; midflight.install(include=["m"], history=5); import m, sys
    sys.log = log = []
    def fails(text):
        generation, history = midflight.generation(), len(midflight.history())
        error = raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
        assert text in str(error) and isinstance(error.__cause__, ZeroDivisionError), error
        assert midflight.generation() == generation and len(midflight.history()) == history
"""
V1 = """
import sys
STATE = {"players": 1}
LIMIT = 1
class P:
    def __midflight_migrate__(self, change):
        sys.log.append(("migrate 1", change.direction, LIMIT))
p = P()
def __midflight_before__(update):
    sys.log.append(("before 1", update.direction, update.generation, LIMIT))
    STATE["paused"] = True
    return {"seen": LIMIT}
def __midflight_after__(update, state):
    sys.log.append(("after 1", update.direction, state, LIMIT))
"""
V2 = V1.replace(" 1", " 2").replace('"players": 2', '"players": 1').replace("LIMIT = 1", "LIMIT = 2")


TOLD = """
import sys
def f():
    return 2
def __midflight_after__(update, state):
    sys.log.append((update.direction, update.generation, update.modules, state))
    sys.log.append([(e.kind, e.name) for e in update.entries if e.name == "f"])
"""


def test_order(program: Program) -> None:
    """Before: the live version's, on the old data. Then, after the window: classes' hooks, and the new version's."""
    script = f"""{START}
    write("m.py", {V2!r})
    update = midflight.reload(["m"])
    assert log == [
        ("before 1", "update", 1, 1), ("migrate 2", "update", 2), ("after 2", "update", {{"seen": 1}}, 2)
    ], log
    assert m.STATE == {{"players": 1, "paused": True}}
    del log[:]
    update.undo()
    assert log == [
        ("before 2", "undo", 1, 2), ("migrate 2", "undo", 2), ("after 2", "undo", {{"seen": 2}}, 2)
    ], log
    assert m.LIMIT == 1
    """
    program(script, m=V1)


def test_what_hooks_are_told(program: Program) -> None:
    """The update's modules, entries and number; no state where there was no hook before."""
    script = f"""{START}
    write("m.py", {TOLD!r})
    midflight.reload(["m"])
    assert log == [("update", 1, ("m",), None), [("changed", "f")]], log
    midflight.reload(["m"])
    assert len(log) == 2
    """
    program(script, m="def f():\n    return 1\n")


def test_no_hook_where_nothing_changes(program: Program) -> None:
    """Dry runs and reloads of unchanged files call no hooks; a staged commit calls each once."""
    script = f"""{START}
    midflight.reload(["m"])
    write("m.py", {V2!r})
    staged = midflight.stage(["m"])
    midflight.plan(["m"])
    assert log == []
    staged.commit()
    assert [entry[0] for entry in log] == ["before 1", "migrate 2", "after 2"], log
    """
    program(script, m=V1)


def test_hook_moves_what_was_planned(program: Program) -> None:
    """What the hook before changes is seen by the plan: it is made again, and the hook does not run again."""
    before = V1.replace('STATE["paused"] = True', 'sys.modules[__name__].LIMIT = 5; STATE["paused"] = True')
    after = before.replace("LIMIT = 1", "LIMIT = 1\nSTATE['new'] = LIMIT")
    script = f"""{START}
    write("m.py", {after!r})
    midflight.reload(["m"])
    assert [entry[0] for entry in log] == ["before 1", "after 1"], log
    assert m.LIMIT == 5 and m.STATE["paused"], m.STATE
    """
    program(script, m=before)


def test_failing_hook_before(program: Program) -> None:
    """Nothing has changed: not even what the hook itself did."""
    script = f"""{START}
    write("m.py", {V2!r})
    fails("m.py:11: a hook raised")
    assert m.LIMIT == 1 and m.STATE == {{"players": 1}} and m.__midflight_after__.__code__.co_consts[1] == "after 1"
    assert [entry[0] for entry in log] == ["before 1"]
    """
    program(script, m=V1.replace('"seen": LIMIT', '"seen": 1 / 0'))


def test_failing_hook_after(program: Program) -> None:
    """The update is taken back, with what both hooks and the classes' hooks did."""
    after = V2.replace('sys.log.append(("migrate 2"', 'self.x = 1; sys.log.append(("migrate 2"')
    after += "    sys.modules[__name__].LIMIT = 99\n    STATE['after'] = 1\n    1 / 0\n"
    script = f"""{START}
    write("m.py", {after!r})
    f, p = m.__midflight_before__, m.p
    fails("m.py:17: a hook raised")
    assert m.LIMIT == 1 and m.STATE == {{"players": 1}} and m.__midflight_before__ is f and m.p is p and not vars(p)
    assert [entry[0] for entry in log] == ["before 1", "migrate 2", "after 2"]
    write("m.py", {V2!r})
    midflight.reload()
    assert m.LIMIT == 2 and m.STATE == {{"players": 1, "paused": True}}
    """
    program(script, m=V1)


def test_staged_update_whose_hook_fails(program: Program) -> None:
    """It can be committed once more: it is then prepared again."""
    after = V2.replace('sys.log.append(("after 2"', 'if sys.fail: 1 / 0\n    sys.log.append(("after 2"')
    script = f"""{START}
    write("m.py", {after!r})
    sys.fail = True
    staged = midflight.stage(["m"])
    try:
        staged.commit()
    except midflight.ExecuteError:
        pass
    assert m.LIMIT == 1 and m.STATE == {{"players": 1}}
    sys.fail = False
    staged.commit()
    assert m.LIMIT == 2 and m.STATE["paused"]
    """
    program(script, m=V1)


def test_failing_hook_of_an_undo(program: Program) -> None:
    """The undo does not take place; it can be tried again."""
    after = V2.replace('sys.log.append(("after 2"', 'if sys.fail: 1 / 0\n    sys.log.append(("after 2"')
    script = f"""{START}
    write("m.py", {after!r})
    sys.fail = False
    update = midflight.reload(["m"])
    sys.fail = True
    state = dict(m.STATE)
    try:
        update.undo()
    except midflight.ExecuteError as error:
        assert isinstance(error.__cause__, ZeroDivisionError)
    assert m.LIMIT == 2 and m.STATE == state and len(midflight.history()) == 1
    sys.fail = False
    update.undo()
    assert m.LIMIT == 1 and midflight.history() == []
    """
    program(script, m=V1)


def test_interrupt_in_a_hook(program: Program) -> None:
    """A KeyboardInterrupt stays what it is, and takes the update back."""
    script = f"""{START}
    write("m.py", {V2!r} + "    raise KeyboardInterrupt\\n")
    try:
        midflight.reload(["m"])
    except KeyboardInterrupt:
        pass
    assert m.LIMIT == 1 and m.STATE == {{"players": 1}} and midflight.generation() == 0
    """
    program(script, m=V1)


def test_updates_from_inside_a_hook(program: Program) -> None:
    """Refused, and the hook can go on."""
    after = (
        V2
        + """
    import midflight
    calls = (
        lambda: midflight.reload(), lambda: midflight.plan(), lambda: midflight.undo(),
        lambda: midflight.hotfix(source="pass", name="x"), lambda: midflight.forget(),
    )
    for call in calls:
        try:
            call()
        except midflight.BusyError:
            sys.log.append("busy")
    midflight.safepoint()
"""
    )
    script = f"""{START}
    write("m.py", {after!r})
    midflight.reload(["m"])
    assert log[3:] == ["busy"] * 5, log
    """
    program(script, m=V1)


def test_no_hooks_while_someone_is_in_the_way(program: Program) -> None:
    """when="idle": hooks run when nobody is in the way, and only for an update that is made."""
    before = V1 + "import time\nstop = []\ndef loop():\n    while not stop:\n        time.sleep(0.001)\n"
    script = f"""{START}
    import threading
    worker = threading.Thread(target=m.loop)
    worker.start()
    write("m.py", {before!r}.replace("0.001", "0.002"))
    try:
        midflight.reload(["m"], when="idle", timeout=0.05)
    except midflight.BusyError:
        pass
    assert log == [] and m.STATE == {{"players": 1}}
    m.stop.append(1)
    worker.join()
    midflight.reload(["m"], when="idle")
    assert [entry[0] for entry in log] == ["before 1", "after 1"], log
    """
    program(script, m=before)
