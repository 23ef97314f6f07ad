"""Code in flight: where threads, generators, coroutines and tasks are that run a version which is no longer current."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from types import CodeType


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


def _modules_by_file() -> dict[str, str]:
    modules = {name: getattr(module, "__file__", None) for name, module in list(sys.modules.items())}
    return {file: name for name, file in modules.items() if isinstance(file, str)}
