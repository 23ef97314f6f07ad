"""Code in flight: where threads, generators, coroutines and tasks are that run a version which is no longer current."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from types import CodeType
from typing import Any

from midflight import _engine


@dataclass(frozen=True)
class Frame:
    """A function that runs, or is suspended, in old code.

    ``kind`` is ``"thread"``, ``"generator"``, ``"coroutine"`` or ``"async generator"``; ``owner`` the name of the
    thread, or of the task that a coroutine belongs to; ``waits_for`` what a suspended one waits for, as text.
    """

    kind: str
    owner: str
    module: str
    function: str
    file: str
    line: int
    waits_for: str = ""

    def __str__(self) -> str:
        owner = f"{self.kind} {self.owner!r}" if self.owner else self.kind
        waits = f", waiting for {self.waits_for}" if self.waits_for else ""
        return f"{owner} is in {self.function} ({self.file}:{self.line}){waits}"


def thread_names() -> dict[int, str]:
    """The names of the program's threads by identifier."""
    threading = sys.modules.get("threading")
    return {thread.ident: thread.name for thread in threading.enumerate()} if threading else {}


def frames_of_threads(frames: Iterable[tuple[int, CodeType, int]]) -> tuple[Frame, ...]:
    """What the engine says of frames on stacks, for people."""
    names, files = thread_names(), _modules_by_file()
    return tuple(
        Frame(
            "thread",
            names.get(ident, str(ident)),
            files.get(code.co_filename, ""),
            code.co_qualname,
            code.co_filename,
            line,
        )
        for ident, code, line in frames
    )


def suspended_frames(codes: list[CodeType]) -> tuple[Frame, ...]:
    """The generators, coroutines and asynchronous generators that are suspended in these code objects."""
    asyncio = sys.modules.get("asyncio.tasks")
    task_types: list[type] = [asyncio.Task, getattr(asyncio, "_PyTask", asyncio.Task)] if asyncio else []
    owners: dict[int, str] = {}
    suspended = []
    for found in _engine.suspended_in(codes, task_types):
        if hasattr(found, "get_coro"):
            waiter = found.get_coro()
            while waiter is not None:
                owners[id(waiter)] = found.get_name()
                waiter = _awaited(waiter)
        else:
            suspended.append(found)
    files = _modules_by_file()
    frames = (_suspended_frame(found, owners, files) for found in suspended)
    return tuple(frame for frame in frames if frame is not None)


def _suspended_frame(suspended: Any, owners: dict[int, str], files: dict[str, str]) -> Frame | None:
    for prefix, kind in _KINDS.items():
        frame = getattr(suspended, f"{prefix}_frame", None)
        # One that runs is on the stack of a thread; one that has ended meanwhile has no frame.
        if frame is None or getattr(suspended, f"{prefix}_running"):
            continue
        code, awaited = frame.f_code, _awaited(suspended)
        waits_for = "" if awaited is None else getattr(awaited, "__qualname__", type(awaited).__qualname__)
        owner, module = owners.get(id(suspended), ""), files.get(code.co_filename, "")
        return Frame(kind, owner, module, code.co_qualname, code.co_filename, frame.f_lineno, waits_for)
    return None


_KINDS = {"gi": "generator", "cr": "coroutine", "ag": "async generator"}


def _awaited(suspended: Any) -> Any:
    """What a generator or coroutine delegates to."""
    for name in ("cr_await", "gi_yieldfrom", "ag_await"):
        if (found := getattr(suspended, name, None)) is not None:
            return found
    return None


def _modules_by_file() -> dict[str, str]:
    modules = {name: getattr(module, "__file__", None) for name, module in list(sys.modules.items())}
    return {file: name for name, file in modules.items() if isinstance(file, str)}
