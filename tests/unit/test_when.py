"""When an update is committed: `when=`, `timeout=`, `safepoint()`, and who is named as being in the way."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """
import time
stop = False
def loop():
    while not stop:
        time.sleep(0.001)
def f():
    return 1
"""
M2 = M1.replace("return 1", "return 2")
LOOP2 = M1.replace("0.001", "0.002").replace("return 1", "return 2")
START = """
    import midflight; midflight.install(include=["m"], history=5); import m, threading
    def fails(call, *words):
        began = time.monotonic()
        try:
            call()
        except midflight.BusyError as error:
            assert all(word in str(error) for word in words), error
            assert m.f() == 1 and midflight.generation() == 0
            return error, time.monotonic() - began
        raise AssertionError("no BusyError")
    def start(target, name="worker"):
        thread = threading.Thread(target=target, name=name, daemon=True)
        thread.start()
        time.sleep(0.02)
        return thread
"""


def test_idle_waits_for_the_function_to_end(program: Program) -> None:
    """The commit waits until no changed function is on a stack, and runs new code once."""
    script = f"""{START}
    worker = start(m.loop)
    write("m.py", {LOOP2!r})
    threading.Timer(0.1, lambda: setattr(m, "stop", True)).start()
    began = time.monotonic()
    midflight.reload(["m"], when="idle", timeout=20)
    assert m.f() == 2 and time.monotonic() - began > 0.05
    worker.join()
    """
    program(script, m=M1)


def test_idle_gives_up_and_says_who(program: Program) -> None:
    """After `timeout` seconds it raises BusyError with thread, function, file and line; nothing has changed."""
    script = f"""{START}
    start(m.loop)
    write("m.py", {LOOP2!r})
    error, seconds = fails(lambda: midflight.reload(["m"], when="idle", timeout=0.1), "worker", "loop", "m.py:")
    (frame,) = error.frames
    assert (frame.kind, frame.owner, frame.module, frame.function) == ("thread", "worker", "m", "loop")
    assert frame.line in (4, 5) and 0.1 <= seconds < 5
    midflight.reload(["m"])
    assert m.f() == 2
    m.stop = True
    """
    program(script, m=M1)


def test_idle_does_not_wait_for_others(program: Program) -> None:
    """A running function that does not change is not in the way."""
    script = f"""{START}
    start(m.loop)
    write("m.py", {M2!r})
    midflight.reload(["m"], when="idle", timeout=5)
    assert m.f() == 2
    midflight.stage(["m"], sources={{"m": {M1!r}}}).commit(when="idle")
    assert m.f() == 1
    m.stop = True
    """
    program(script, m=M1)


def test_idle_from_inside_a_changed_function(program: Program) -> None:
    """The calling thread's own stack will never be rid of the function: refused at once."""
    script = f"""{START}
    write("m.py", {M2!r}.replace("def f():", "def g(call):\\n    call() or 1\\ndef f():"))
    call = lambda: midflight.reload(["m"], when="idle", timeout=60)
    error, seconds = fails(lambda: m.g(call), "calling thread", "g")
    assert seconds < 10
    """
    program(script, m=M1.replace("def f():", "def g(call):\n    call()\ndef f():"))


def test_safepoint_of_another_thread(program: Program) -> None:
    """reload(when="safepoint") returns when another thread's safepoint() has committed, in that thread."""
    script = f"""{START}
    seen = []
    def frames():
        while m.f() == 1:
            before = m.f()
            time.sleep(0.001)
            assert m.f() == before
            midflight.safepoint()
        seen.append(m.f())
    write("m.py", {M2!r})
    worker = start(frames)
    update = midflight.reload(["m"], when="safepoint", timeout=20)
    assert update.generation == 1 and m.f() == 2
    worker.join()
    assert seen == [2]
    """
    program(script, m=M1)


def test_safepoint_never_comes(program: Program) -> None:
    """Bounded, and refused at once if no other thread could call it."""
    script = f"""{START}
    write("m.py", {M2!r})
    error, seconds = fails(lambda: midflight.reload(["m"], when="safepoint"), "no other thread")
    assert seconds < 5
    start(m.loop)
    fails(lambda: midflight.reload(["m"], when="safepoint", timeout=0.05), "safepoint() within 0.05 s")
    midflight.safepoint()
    assert m.f() == 1
    m.stop = True
    """
    program(script, m=M1)


def test_safepoint_without_waiting(program: Program) -> None:
    """commit_at_safepoint() goes on at once; the next safepoint() commits; errors reach who asked."""
    script = f"""{START}
    midflight.safepoint()
    write("m.py", {M2!r})
    pending = midflight.stage(["m"]).commit_at_safepoint()
    assert m.f() == 1 and not pending.done
    midflight.safepoint()
    assert m.f() == 2 and pending.done and pending.wait().generation == 1
    write("m.py", {M1!r})
    dropped = midflight.stage(["m"]).commit_at_safepoint()
    assert dropped.cancel() and dropped.done and not dropped.cancel()
    pending = midflight.stage(["m"]).commit_at_safepoint()
    write("m.py", "def f(:")
    midflight.safepoint()
    assert m.f() == 2 and isinstance(pending.error, midflight.StageError)
    try:
        pending.wait()
    except midflight.StageError:
        pass
    else:
        raise AssertionError
    try:
        dropped.wait()
    except midflight.UpdateError:
        pass
    else:
        raise AssertionError
    """
    assert program(script, m=M1) == ""


def test_safepoint_prepares_again_elsewhere(program: Program) -> None:
    """What the program changed meanwhile is planned again by the thread that waits."""
    script = f"""{START}
    write("m.py", {M2!r} + "LIST = [1, 2]\\n")
    planned = []
    def frames():
        while m.f() == 1:
            m.LIST.append(0)
            midflight.safepoint()
            time.sleep(0.001)
            m.LIST.pop()
    m.LIST = [1]
    import sys; sys.setswitchinterval(1e-5)
    worker = start(frames)
    midflight.reload(["m"], when="safepoint", timeout=20)
    assert m.f() == 2
    worker.join()
    """
    program(script, m=M1 + "LIST = [1]\n")


def test_wrong_arguments(program: Program) -> None:
    script = f"""{START}
    error = raises(ValueError, lambda: midflight.reload(["m"], when="later"))
    assert "safepoint" in str(error)
    """
    program(script, m=M1)


def test_a_module_body_that_joins_a_reloading_thread(program: Program) -> None:
    """The other thread cannot have its turn before the body ends: it gets BusyError, and both go on."""
    script = f"""{START}
    import sys
    sys.errors = []
    def work():
        try:
            midflight.reload(["m"], timeout=0.2)
        except midflight.BusyError as error:
            sys.errors.append(error)
    sys.work = work
    text = "import threading, sys\\nthread = threading.Thread(target=sys.work)\\nthread.start()\\nthread.join()\\n"
    write("m.py", {M2!r} + text)
    midflight.reload(["m"])
    (error,) = sys.errors
    assert m.f() == 2 and "0.2 s" in str(error) and "MainThread" in str(error), error
    """
    program(script, m=M1)
