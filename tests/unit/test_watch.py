"""`watch()`: updates on save."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """
def f():
    return 1
"""
START = """
    import midflight; midflight.install(include=["m", "n"], history=3); import m
    def until(condition):
        deadline = time.monotonic() + 20
        while not condition():
            assert time.monotonic() < deadline
            time.sleep(0.005)
    updates, errors = [], []
    arguments = {"interval": 0.01, "on_update": updates.append, "on_error": errors.append}
"""


def test_updates_on_save(program: Program) -> None:
    """A file that is written is in force soon after; what fails is told once, and mended by the next save."""
    script = f"""{START}
    with midflight.watch(**arguments) as watcher:
        write("m.py", "def f():\\n    return 2\\n")
        until(lambda: m.f() == 2)
        write("m.py", "def f(:\\n")
        until(lambda: errors)
        time.sleep(0.1)
        assert [type(e) for e in errors] == [midflight.StageError] and m.f() == 2
        write("m.py", "def f():\\n    return 3\\n")
        until(lambda: m.f() == 3)
    until(lambda: len(updates) == 2)
    assert isinstance(updates[0], midflight.Update) and len(errors) == 1
    write("m.py", "def f():\\n    return 4\\n")
    time.sleep(0.1)
    assert m.f() == 3
    import threading
    assert threading.active_count() == 1
    """
    assert program(script, m=M1) == ""


def test_undone_version_waits_for_a_change(program: Program) -> None:
    """What was undone is not applied again, whether modules are named or not, until the content changes."""
    script = f"""{START}
    for n, modules in enumerate((None, ["m"]), 2):
        with midflight.watch(modules, **arguments):
            write("m.py", f"def f():\\n    return {{n}}\\n")
            until(lambda: m.f() == n)
            midflight.undo()
            write("m.py", f"def f():\\n    return {{n}}\\n")
            time.sleep(0.1)
            assert m.f() == 1
            write("m.py", "def f():\\n    return 9\\n")
            until(lambda: m.f() == 9)
            midflight.undo()
    assert not errors, errors
    """
    program(script, m=M1)


def test_only_the_modules_asked_for(program: Program) -> None:
    script = f"""{START}
    import n
    with midflight.watch(["m"], **arguments):
        write("n.py", "def f():\\n    return 2\\n")
        write("m.py", "def f():\\n    return 2\\n")
        until(lambda: m.f() == 2)
        assert n.f() == 1
    """
    program(script, m=M1, n=M1)


def test_a_callback_that_fails(program: Program) -> None:
    """It does not end the watch, and is logged; without callbacks the logger is told, and nothing is printed."""
    script = f"""{START}
    import logging
    records = []
    class Handler(logging.Handler):
        def emit(self, record):
            records.append(record)
    arguments["on_update"] = lambda update: 1 / 0
    with midflight.watch(**arguments):
        write("m.py", "def f():\\n    return 2\\n")
        until(lambda: m.f() == 2)
        write("m.py", "def f():\\n    return 3\\n")
        until(lambda: m.f() == 3)
    logger = logging.getLogger("midflight")
    logger.addHandler(Handler())
    logger.setLevel("INFO")
    with midflight.watch(interval=0.01):
        write("m.py", "def f(:\\n")
        until(lambda: [r for r in records if r.levelname == "ERROR"])
        write("m.py", "def f():\\n    return 4\\n")
        until(lambda: [r for r in records if r.levelname == "INFO"])
    assert "m.py:1" in records[0].getMessage() and "m.f" in records[1].getMessage()
    """
    assert program(script, m=M1) == ""


def test_at_a_safepoint(program: Program) -> None:
    """The arguments of reload() are passed on."""
    script = f"""{START}
    with midflight.watch(when="safepoint", **arguments):
        write("m.py", "def f():\\n    return 2\\n")
        time.sleep(0.1)
        assert m.f() == 1
        def step():
            midflight.safepoint()
            return m.f() == 2
        until(step)
    """
    program(script, m=M1)
