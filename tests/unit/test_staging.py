"""What is staged or planned is committed as it is, or prepared again, never applied blindly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Program = Callable[..., str]
RAN = 'import sys\nsys.ran = getattr(sys, "ran", 0) + 1\n'
START = """
    import midflight; midflight.install(include=["m", "n"], history=5); import sys, m
    def ran():
        return getattr(sys, "ran", 0)
    def refused(staged, what):
        error = raises(midflight.RefusedError, lambda: staged.commit(replan=False))
        assert error.refusals[0].code == "MF012" and what in str(error), error
"""
M1 = """
STATE = {"a": 1}
LIMIT = 10
def f():
    return 1
"""
M2 = M1 + RAN + "def g(x=LIMIT):\n    return x\nSTATE['b'] = 2\n"


def test_new_code_runs_once(program: Program) -> None:
    """stage() runs the new code, commit() does not run it again, and nothing changes in between."""
    script = f"""{START}
    write("m.py", {M2!r})
    f, state = m.f, m.STATE
    staged = midflight.stage(["m"])
    assert ran() == 1 and not hasattr(m, "g") and state == {{"a": 1}} and midflight.generation() == 0
    assert "m.g" in str(staged) and not staged.refusals and [e for e in staged.report.entries if e.name == "g"]
    import gc; gc.collect()
    update = staged.commit()
    assert ran() == 1 and m.g() == 10 and m.STATE is state and state == {{"a": 1, "b": 2}} and m.f is f
    assert midflight.generation() == update.generation == 1 and "m.g" in str(update)
    update.undo()
    assert not hasattr(m, "g") and state == {{"a": 1}}
    """
    program(script, m=M1)


def test_committed_once(program: Program) -> None:
    """What has been committed cannot be committed again."""
    script = f"""{START}
    write("m.py", {M2!r})
    plan = midflight.plan(["m"])
    plan.commit()
    error = raises(midflight.RefusedError, plan.commit)
    assert error.refusals[0].code == "MF013"
    assert midflight.generation() == 1
    """
    program(script, m=M1)


def test_file_changed_since(program: Program) -> None:
    """The file says something else by now: that is what is committed, or it is refused."""
    script = f"""{START}
    write("m.py", "def f():\\n    return 2\\n")
    staged = midflight.stage(["m"])
    write("m.py", "def f():\\n    return 3\\n")
    refused(staged, "file")
    assert m.f() == 1
    staged.commit()
    assert m.f() == 3
    """
    program(script, m=M1)


def test_another_update_came_first(program: Program) -> None:
    """An update was committed, or taken back, in the meantime."""
    script = f"""{START}
    write("m.py", "X = 1\\ndef f():\\n    return 2\\n")
    staged, other = midflight.stage(["m"]), midflight.stage(["m"])
    other.commit()
    refused(staged, "another update")
    update = staged.commit()
    assert m.f() == 2 and not [e for e in update.entries if e.kind == "changed"]
    """
    program(script, m=M1)


def test_binding_that_was_used_is_replaced(program: Program) -> None:
    """A live value that new code has looked at is another one now: new code runs again."""
    script = f"""{START}
    write("m.py", {M2!r})
    staged = midflight.stage(["m"])
    m.LIMIT = 20
    refused(staged, "LIMIT")
    staged.commit()
    assert m.g() == 20 and ran() == 2, (m.g(), ran())
    """
    program(script, m=M1)


def test_value_that_is_written_has_changed(program: Program) -> None:
    """The program wrote to a container that the update changes: nothing that it wrote is lost."""
    script = f"""{START}
    write("m.py", {M2!r})
    staged = midflight.stage(["m"])
    m.STATE["mine"] = 3
    refused(staged, "changed what the update writes")
    staged.commit()
    assert m.STATE == {{"a": 1, "mine": 3, "b": 2}} and m.g() == 10
    """
    program(script, m=M1)


def test_unrelated_changes_do_not_count(program: Program) -> None:
    """State that the update has nothing to do with may change meanwhile."""
    script = f"""{START}
    write("m.py", {M2!r}.replace("STATE['b'] = 2", ""))
    staged = midflight.stage(["m"])
    m.STATE["mine"] = 3
    m.other = 1
    staged.commit(replan=False)
    assert ran() == 1 and m.STATE == {{"a": 1, "mine": 3}} and m.g() == 10 and m.other == 1
    """
    program(script, m=M1)


def test_modules_imported_since(program: Program) -> None:
    """Imports count where they use what was staged, and only there; so do modules that are gone."""
    script = f"""{START}
    def imported(text):
        write("n.py", text)
        sys.modules.pop("n", None)
        import n
        return n
    write("m.py", {M2!r})
    staged = midflight.stage()
    imported("OWN = 1")
    staged.commit(replan=False)
    assert ran() == 1 and m.g() == 10
    write("m.py", {M1!r})
    staged = midflight.stage()
    n = imported("from m import STATE\\nCOPY = dict(STATE)\\n")
    refused(staged, "imported or removed")
    staged.commit()
    assert n.COPY == m.STATE == {{"a": 1}}, n.COPY
    write("m.py", {M2!r})
    staged = midflight.stage()
    del sys.modules["n"]
    refused(staged, "imported or removed")
    """
    program(script, m=M1)


def test_functions_made_since(program: Program) -> None:
    """Closures and coroutines that came after the plan take part in its commit."""
    before = """
    def make():
        def inner():
            return 1
        return inner
    def gone():
        return "gone"
    def run():
        yield 1
        yield gone()
    """
    after = """
    def make():
        def inner():
            return 2
        return inner
    def run():
        yield 1
        yield "new"
    """
    script = f"""{START}
    import textwrap
    write("m.py", textwrap.dedent({after!r}))
    early = m.make()
    staged = midflight.stage(["m"])
    late, running = m.make(), m.run()
    next(running)
    callbacks = [m.gone]
    staged.commit(replan=False)
    assert (early(), late()) == (2, 2)
    assert next(running) == "gone" and callbacks[0]() == "gone" and not hasattr(m, "gone")
    midflight.undo()
    assert (early(), late()) == (1, 1) and m.gone is callbacks[0]
    """
    program(script, m=before)


def test_instances_made_since(program: Program) -> None:
    """Instances that came after the plan get the new fields of their class, too."""
    before = """
    from dataclasses import dataclass
    @dataclass
    class P:
        x: int = 0
    """
    after = """
    from dataclasses import dataclass, field
    class Bag(list): pass
    @dataclass
    class P:
        x: int = 0
        y: list = field(default_factory=Bag)
    """
    script = f"""{START}
    import textwrap
    write("m.py", textwrap.dedent({after!r}))
    early = m.P()
    staged = midflight.stage(["m"])
    late = m.P()
    refused(staged, "changed")
    staged.commit()
    assert early.y == late.y == [] and early.y is not late.y and type(early.y) is type(late.y) is m.Bag
    """
    program(script, m=before)


def test_sources_instead_of_files(program: Program) -> None:
    """`sources` are texts that stand for files; tracebacks and inspect show them."""
    script = f"""{START}
    import inspect
    text = "def f():\\n    return 'text'\\n"
    staged = midflight.stage(sources={{"m": text}})
    assert m.f() == 1
    staged.commit()
    assert m.f() == "text" and inspect.getsource(m.f) == text
    midflight.stage(["m"], sources={{"m": b"def f():\\n    return 'bytes'\\n"}}).commit()
    assert m.f() == "bytes"
    midflight.reload(["m"])
    assert m.f() == 1 and "return 1" in inspect.getsource(m.f)
    """
    program(script, m=M1)


def test_refusals_are_in_the_plan(program: Program) -> None:
    """What cannot be done is known before the commit, which raises it."""
    script = f"""{START}
    write("m.py", "class C:\\n    __slots__ = ('a',)\\n")
    staged = midflight.stage(["m"])
    assert staged.refusals and staged.refusals[0].code == "MF105"
    error = raises(midflight.RefusedError, staged.commit)
    assert error.refusals == staged.refusals
    """
    program(script, m="class C:\n    __slots__ = ()\nc = C()\n")


def test_staged_and_dropped(program: Program) -> None:
    """A staged update that is dropped leaves nothing behind."""
    script = f"""{START}
    import gc
    write("m.py", {M2!r} + "class Fresh: pass\\n")
    staged = midflight.stage(["m"])
    del staged
    gc.collect()
    assert not [o for o in gc.get_objects() if isinstance(o, type) and o.__name__ == "Fresh"]
    assert m.f() == 1 and not hasattr(m, "Fresh")
    """
    program(script, m=M1)


@pytest.mark.parametrize("update", ["stage().commit()", "reload()"])
def test_imports_meanwhile(program: Program, update: str) -> None:
    """Modules that other threads import during an update take part in it, or find what it has changed."""
    script = f"""
    import importlib, sys, threading
    import midflight; midflight.install(include=["m", "part*"])
    import m
    COUNT = 60
    for i in range(COUNT):
        uses = "".join(f"def f{{j}}(x):\\n    return f{{max(0, j - 1)}}(x) + LIMIT\\n" for j in range(30))
        write(f"part{{i}}.py", f"from m import LIMIT\\nTWICE = LIMIT * 2\\n{{uses}}")
    thread = threading.Thread(target=lambda: [importlib.import_module(f"part{{i}}") for i in range(COUNT)])
    thread.start()
    limit = 1
    while thread.is_alive():
        limit += 1
        write("m.py", f"LIMIT = {{limit}}\\n")
        try:
            midflight.{update}
        except midflight.BusyError:
            pass  # one import after the other
    thread.join()
    midflight.reload()
    parts = [sys.modules[f"part{{i}}"] for i in range(COUNT)]
    assert m.LIMIT == limit > 1
    assert [(p.LIMIT, p.TWICE) for p in parts] == [(limit, 2 * limit)] * COUNT, limit
    """
    program(script, m="LIMIT = 1\n")
