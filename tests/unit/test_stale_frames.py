"""Who still runs old code after an update: `stale_frames()`, `drained()`, `wait_drained()`."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """
import asyncio
import threading
go = threading.Event()
def wait():
    go.wait(20)
    return 1
def numbers():
    yield 1
    yield 1
async def sleeper():
    await asyncio.sleep(3600)
async def outer():
    await sleeper()
async def ticks():
    yield 1
    yield 1
def gone():
    yield 1
def same():
    yield 1
    yield 1
"""
M2 = "# moved\n" + M1.replace("return 1", "return 2").replace(
    "yield 1\n    yield 1\nasync", "yield 2\n    yield 2\nasync"
).replace("sleep(3600)", "sleep(7200)").replace("def gone():\n    yield 1\n", "").replace(
    "async def ticks():\n    yield 1", "async def ticks():\n    yield 2"
)
START = """
    import midflight; midflight.install(include=["m"], history=5); import m, threading, asyncio, gc
    def facts(update):
        return sorted((f.kind, f.owner, f.function, f.line, f.waits_for) for f in update.stale_frames())
"""


def test_threads(program: Program) -> None:
    """A thread in a changed function is listed in the report and by stale_frames() until it has left it."""
    script = f"""{START}
    worker = threading.Thread(target=m.wait, name="worker")
    worker.start()
    time.sleep(0.02)
    write("m.py", {M2!r})
    update = midflight.reload(["m"])
    (frame,) = update.report.frames
    assert (frame.owner, frame.function, frame.module, frame.line) == ("worker", "wait", "m", 5), frame
    assert update.stale_frames(suspended=False) == (frame,) and not update.drained()
    assert "worker" in str(frame) and "m.py:5" in str(frame)
    assert not update.wait_drained(timeout=0.05)
    threading.Timer(0.05, m.go.set).start()
    assert update.wait_drained(timeout=20) and update.drained() and update.stale_frames() == ()
    worker.join()
    """
    program(script, m=M1)


def test_suspended(program: Program) -> None:
    """Generators, coroutines, tasks and asynchronous generators: where they are, and what they wait for."""
    script = f"""{START}
    numbers, gone, same, fresh = m.numbers(), m.gone(), m.same(), m.numbers()
    next(numbers), next(gone), next(same)
    async def main():
        task = asyncio.create_task(m.outer(), name="sleepy")
        ticks = m.ticks()
        await anext(ticks)
        await asyncio.sleep(0.01)
        write("m.py", {M2!r})
        update = midflight.reload(["m"])
        assert facts(update) == [
            ("async generator", "", "ticks", 15, ""),
            ("coroutine", "sleepy", "sleeper", 11, "sleep"),
            ("generator", "", "gone", 18, ""),
            ("generator", "", "numbers", 7, ""),
            ("generator", "", "numbers", 8, ""),
        ], facts(update)
        assert update.report.frames == ()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await ticks.aclose()
        return update
    update = asyncio.run(main())
    assert not update.drained()
    assert list(numbers) == [1] and list(gone) == [] and len(list(fresh)) == 2
    del numbers, gone, fresh
    gc.collect()
    assert update.drained() and update.wait_drained(0), update.stale_frames()
    assert list(same) == [1]
    """
    program(script, m=M1)


def test_undone(program: Program) -> None:
    """After undo() it is the newer version's code that is old."""
    script = f"""{START}
    early = m.numbers(); next(early)
    write("m.py", {M2!r})
    update = midflight.reload(["m"])
    late = m.numbers(); next(late)
    assert [f.line for f in update.stale_frames()] == [8]
    undo = midflight.undo()
    assert update.stale_frames() == () and update.drained()
    assert [f.line for f in undo.stale_frames()] == [10]
    late.close()
    assert undo.drained()
    """
    program(script, m=M1)


def test_hotfix(program: Program) -> None:
    script = f"""{START}
    early = m.numbers(); next(early)
    update = midflight.hotfix(source="import m\\ndef numbers():\\n    yield 3\\nm.numbers = numbers\\n", name="fix")
    assert [(f.function, f.line) for f in update.stale_frames()] == [("numbers", 8)]
    late = m.numbers(); next(late)
    undo = midflight.undo()
    assert [(f.function, f.line) for f in undo.stale_frames()] == [("numbers", 3)]
    """
    program(script, m=M1)
