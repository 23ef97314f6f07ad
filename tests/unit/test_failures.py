"""Updates that fail, or are asked for, at awkward moments: threads, fork, interrupts, finalisers, cancellation."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """
STATE = {"a": 1}
def f():
    return 1
"""
M2 = M1.replace("return 1", "return 2")
START = """
    import midflight; midflight.install(include=["m", "n"], history=3); import m, sys, threading, gc
    def unchanged():
        assert m.f() == 1 and m.STATE == {"a": 1} and midflight.generation() == 0 and midflight.history() == []
"""


def test_update_from_a_finaliser(program: Program) -> None:
    """`__del__` and weak reference callbacks that run in an update cannot start another; the update goes on."""
    script = f"""{START}
    import weakref
    sys.seen = []
    class Noisy:
        def __del__(self):
            try:
                midflight.reload()
            except midflight.BusyError:
                sys.seen.append("busy")
    sys.Noisy = Noisy
    write("m.py", {M2!r} + "import sys\\nNOISY = sys.Noisy()\\nNOISY = None\\n")
    midflight.reload(["m"])
    assert m.f() == 2 and sys.seen == ["busy"], sys.seen
    """
    program(script, m=M1)


def test_update_from_inside_new_code(program: Program) -> None:
    """New code that updates, undoes, or forgets is refused, and its failure is an ExecuteError."""
    for call in ("reload()", "undo()", "forget()", "plan()", "stage()", "hotfix(source='pass', name='x')"):
        script = f"""{START}
        write("m.py", {M2!r} + "import midflight\\nmidflight.{call}\\n")
        error = raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
        assert isinstance(error.__cause__, midflight.BusyError)
        unchanged()
        """
        program(script, m=M1)


def test_interrupt_while_new_code_runs(program: Program) -> None:
    """A signal whose handler raises leaves everything as it was, and comes through as itself."""
    script = f"""{START}
    import signal
    text = "STATE['b'] = 2\\nimport signal, time\\nsignal.setitimer(signal.ITIMER_REAL, 0.05)\\ntime.sleep(20)\\n"
    write("m.py", {M2!r} + text)
    def interrupt(*_):
        raise KeyboardInterrupt
    signal.signal(signal.SIGALRM, interrupt)
    raises(KeyboardInterrupt, lambda: midflight.reload(["m"]))
    unchanged()
    write("m.py", {M2!r})
    midflight.reload(["m"])
    assert m.f() == 2
    """
    program(script, m=M1)


def test_interrupt_while_waiting(program: Program) -> None:
    """Waiting for another thread's update, for idleness or for a safepoint can be interrupted."""
    script = f"""{START}
    import signal
    class Stop(Exception): pass
    def interrupt(*_):
        raise Stop
    signal.signal(signal.SIGALRM, interrupt)
    sys.go = threading.Event()
    def loop():
        sys.go.wait(20)
    def stopped(call):
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        began = time.monotonic()
        try:
            call()
        except Stop:
            assert time.monotonic() - began < 5
        else:
            raise AssertionError
        assert m.f() == 1
    write("m.py", {M2!r} + "import sys\\nsys.entered.set()\\nsys.go.wait(20)\\n1 / 0\\n")
    sys.entered = threading.Event()
    def other():
        try:
            midflight.reload(["m"])
        except midflight.ExecuteError:
            pass
    thread = threading.Thread(target=other)
    thread.start()
    sys.entered.wait(20)
    stopped(lambda: midflight.reload(["m"]))
    sys.go.set()
    thread.join()
    unchanged()
    sys.go.clear()
    thread = threading.Thread(target=loop)
    thread.start()
    write("m.py", {M2!r})
    stopped(lambda: midflight.reload(["m"], when="safepoint"))
    midflight.safepoint()
    unchanged()
    sys.go.set()
    """
    program(script, m=M1)


def test_asyncio(program: Program) -> None:
    """A task that waits for an update in a thread can be cancelled; the update itself is made or not, as a whole."""
    script = f"""{START}
    import asyncio
    write("m.py", {M2!r} + "import time\\ntime.sleep(0.2)\\n")
    async def main():
        task = asyncio.create_task(asyncio.to_thread(midflight.reload, ["m"]))
        await asyncio.sleep(0.05)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
        else:
            raise AssertionError
    asyncio.run(main())
    assert m.f() == 2 and midflight.generation() == 1
    """
    program(script, m=M1)


def test_fork_in_the_middle_of_another_threads_update(program: Program) -> None:
    """The child has the old version, as it was before the update began, and can be updated; so has the parent."""
    script = f"""{START}
    sys.entered, sys.go = threading.Event(), threading.Event()
    write("m.py", {M2!r} + "\\nimport sys, n\\nn.SEEN.append('new code')\\nsys.entered.set()\\nsys.go.wait(20)\\n")
    import n
    thread = threading.Thread(target=midflight.reload, args=[["m"]])
    thread.start()
    sys.entered.wait(20)
    pid = os.fork()
    if not pid:
        status = 1
        try:
            assert gc.isenabled() and n.SEEN == [] and m.f() == 1, (gc.isenabled(), n.SEEN)
            assert type(sys.modules) is dict and sys.modules["m"] is m
            sys.go.set()
            midflight.reload(["m"], timeout=2)
            assert m.f() == 2 and n.SEEN == ["new code"]
            status = 0
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            os._exit(status)
    assert os.waitpid(pid, 0)[1] == 0
    sys.go.set()
    thread.join()
    assert m.f() == 2 and n.SEEN == ["new code"] and gc.isenabled()
    """
    program(script, m=M1, n="SEEN = []\n")


def test_fork_inside_new_code(program: Program) -> None:
    """New code may fork: parent and child both come to the end of the update."""
    script = f"""{START}
    write("m.py", {M2!r} + "import os\\nPID = os.fork()\\n")
    midflight.reload(["m"])
    assert m.f() == 2 and midflight.generation() == 1
    if not m.PID:
        os._exit(7)
    assert os.waitstatus_to_exitcode(os.waitpid(m.PID, 0)[1]) == 7
    """
    program(script, m=M1)


def test_collector_is_as_before(program: Program) -> None:
    """The collector is on, or off, after an update as before it, also after one that failed."""
    script = f"""{START}
    for switch in (gc.enable, gc.disable):
        switch()
        on = gc.isenabled()
        for text in ("1 / 0", "def f(:", {M2!r}, {M1!r}):
            write("m.py", text)
            try:
                midflight.reload(["m"])
            except midflight.UpdateError:
                pass
            staged = midflight.stage(["m"], sources={{"m": {M2!r}}})
            assert gc.isenabled() == on
            staged.commit()
            midflight.undo()
            assert gc.isenabled() == on
    """
    program(script, m=M1)


def test_import_in_another_thread(program: Program) -> None:
    """While new code runs, another thread can import modules of the program."""
    script = f"""{START}
    sys.entered, sys.go = threading.Event(), threading.Event()
    write("m.py", {M2!r} + "import sys\\nsys.entered.set()\\nsys.go.wait(20)\\n")
    thread = threading.Thread(target=midflight.reload, args=[["m"]])
    thread.start()
    sys.entered.wait(20)
    import n
    assert n.f() == 1 and n.m is m and n.m.f() == 1
    sys.go.set()
    thread.join()
    assert m.f() == n.g() == 2
    write("n.py", "def f():\\n    return 2\\n")
    midflight.reload(["n"])
    assert n.f() == 2
    """
    program(script, m=M1, n="import m\nfrom m import f as g\ndef f():\n    return 1\n")
