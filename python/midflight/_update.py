"""Updates and plans: what `reload`, `hotfix` and `plan` give back."""

from __future__ import annotations

import linecache
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from midflight import _engine
from midflight._errors import Refusal
from midflight._frames import Frame, frames_of_threads, suspended_frames
from midflight._report import Entry, Report
from midflight._safepoint import PATIENCE, PendingCommit, When, commit_now, commit_when

if TYPE_CHECKING:
    from types import CodeType

    from rich.table import Table

    from midflight._engine import EntryItem, Options, Outcome


@dataclass(frozen=True)
class Change:
    """What a class hook ``__midflight_migrate__(self, change)`` is told.

    ``direction`` is ``"update"`` or ``"undo"``; ``added`` and ``removed`` are the dotted names that the update adds and
    removes; ``old_values`` are the attributes that the instance holds when the hook is called.
    """

    direction: str
    added: frozenset[str]
    removed: frozenset[str]
    old_values: dict[str, Any]


@dataclass(frozen=True)
class HookUpdate:
    """What hooks of modules, ``__midflight_before__`` and ``__midflight_after__``, are told of an update.

    ``direction`` is ``"update"`` or ``"undo"``, ``generation`` the one that is made, or taken back; ``entries`` are the
    lines of its report.
    """

    direction: str
    generation: int
    modules: tuple[str, ...]
    entries: tuple[Entry, ...]


def hook_update(direction: str, generation: int, modules: list[str], entries: list[EntryItem]) -> HookUpdate:
    """Called by the engine."""
    return HookUpdate(direction, generation, tuple(modules), entries_of(entries))


_updates: WeakValueDictionary[int, Update] = WeakValueDictionary()
_NOTHING: Outcome = {
    "generation": 0,
    "committed": False,
    "commit_seconds": 0.0,
    "modules": [],
    "entries": [],
    "refusals": [],
    "timings": {},
    "old_code": [],
    "frames": [],
    "undoes": 0,
    "label": "",
    "redo": None,
}


class Update:
    """A committed update. ``str(update)`` is its report as text.

    ``label`` is ``"reload"``, ``"undo"``, or the name of a hotfix.
    """

    def __init__(self) -> None:
        # There is nothing left to allocate when the engine has made the update.
        self._outcome: Outcome = _NOTHING
        self._report: Report | None = None
        self._undone = False

    def was_made(self, outcome: Outcome) -> Update:
        """It is what the engine says. Cached source lines are read again when they are needed."""
        self._outcome = outcome
        try:  # noqa: SIM105 - `suppress` itself takes memory
            self._note(outcome)
        except (MemoryError, SystemError):  # CPython may lose the former: then it is the latter
            pass  # the update is made, and stays so: its report is made when it is asked for
        return self

    def _note(self, outcome: Outcome) -> None:
        for name in outcome["modules"]:
            if filename := getattr(sys.modules.get(name), "__file__", None):
                linecache.cache.pop(filename, None)
        if undone := _updates.get(outcome["undoes"]):
            undone._undone = True
        if outcome["redo"] is None:
            undone_scripts.clear()
        else:
            undone_scripts.append(outcome["redo"])
        _updates[outcome["generation"]] = self
        self._report = report_of(outcome)

    def was_found(self, outcome: Outcome) -> Update:
        """It is one that the engine still keeps."""
        self._outcome = outcome
        _updates[outcome["generation"]] = self
        return self

    @property
    def report(self) -> Report:
        if self._report is None:
            self._report = report_of(self._outcome)
        return self._report

    @property
    def label(self) -> str:
        return self._outcome["label"]

    @property
    def generation(self) -> int:
        return self._outcome["generation"]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.report.entries

    def stale_frames(self, *, suspended: bool = True) -> tuple[Frame, ...]:
        """Who still runs what this update has changed or removed, on the old code.

        Threads are found at once; suspended generators and coroutines by a walk over all objects, which takes some
        20 ms for a million of them. None is left out but those in C code that does not show its references.
        """
        old_code = self._outcome["old_code"]
        if self._undone or not old_code:
            return ()
        frames = frames_of_threads(_engine.running_in(old_code))
        return frames + suspended_frames(old_code) if suspended else frames

    def drained(self) -> bool:
        """Whether nothing runs, or is suspended in, the old code any more."""
        return not self.stale_frames(suspended=False) and not self.stale_frames()

    def wait_drained(self, timeout: float | None = None) -> bool:
        """Wait until `drained`, at most ``timeout`` seconds (default: 10); False if it has not come to that."""
        deadline = time.monotonic() + (PATIENCE if timeout is None else timeout)
        pause = 0.005
        while not self.drained():
            if time.monotonic() >= deadline:
                return False
            time.sleep(max(0.0, min(pause, deadline - time.monotonic())))
            pause = min(2 * pause, 0.25)
        return True

    def undo(self) -> Update:
        """Take this update back; it must be the newest one. Raises RefusedError otherwise."""
        return Update().was_made(_engine.undo(self.generation))

    def __str__(self) -> str:
        return str(self.report)

    def __rich__(self) -> Table:
        return self.report.__rich__()

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<Update generation {self.generation} ({self.label}): {len(self.report.changes)} entries>"


def report_of(outcome: Outcome) -> Report:
    """The report of what the engine says it did."""
    return Report.from_outcome(outcome, entries_of(outcome["entries"]))


def entries_of(items: list[EntryItem]) -> tuple[Entry, ...]:
    names = {item["module"] for item in items}
    files = {name: getattr(sys.modules.get(name), "__file__", None) or "" for name in names}
    return tuple(Entry(**item, file=files.get(item["module"], "")) for item in items)


def past_updates() -> list[Update]:
    """The updates that can be undone, oldest first."""
    return [_updates.get(outcome["generation"]) or Update().was_found(outcome) for outcome in _engine.history()]


# What `redo` makes again, newest last: sources by module, or the source, file name and name of a hotfix.
undone_scripts: list[dict[str, bytes] | tuple[str | bytes, str, str]] = []


def show_lines(filename: str, source: str | bytes) -> None:
    """Let tracebacks show this text for the file, whatever is on disk."""
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)


def _is_on_disk(filename: str, source: str | bytes) -> bool:
    try:
        content = Path(filename).read_bytes()
    except OSError:
        return False
    return content == (source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source)


class Prepared:
    """What the engine keeps of an update that waits for its commit."""

    def __init__(self, options: Options) -> None:
        self._sources = options["sources"]
        self.outcome, self._prepared = _engine.stage(options)

    def commit(self, replan: bool, idle: bool, timeout: float) -> Update | list[tuple[int, CodeType, int]]:
        update = Update()
        outcome = _engine.commit(self._prepared, replan, idle, timeout)
        if isinstance(outcome, list):
            return outcome
        update.was_made(outcome)
        try:
            for name, source in self._sources.items():
                filename = getattr(sys.modules.get(name), "__file__", None)
                if filename and not _is_on_disk(filename, source):
                    show_lines(filename, source)
        except MemoryError:
            pass  # the update is made, and stays so
        return update

    def again(self) -> None:
        self.outcome = _engine.stage_again(self._prepared)


class Staged:
    """An update that is ready for its commit. ``str(staged)`` is the report of what it will do.

    `stage` and `plan` make it, without effect on the program.
    """

    def __init__(self, options: Options) -> None:
        self._prepared = Prepared(options)
        self.report = report_of(self._prepared.outcome)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """What cannot be done safely; if there is anything, `commit` raises RefusedError."""
        return self.report.refusals

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.report.entries

    def commit(self, *, replan: bool = True, when: When = "now", timeout: float | None = None) -> Update:
        """Make the update. Raises what `reload` raises; ``when`` and ``timeout`` are those of `reload`.

        Where the program has moved on (another update was committed, a file has changed, a value that the update
        covers was replaced), it is prepared again for the state of now, so that new code runs a second time; with
        ``replan=False`` it is refused (MF012) instead.
        """
        return commit_when(self._prepared, when, replan, timeout)

    def commit_at_safepoint(self, *, replan: bool = True) -> PendingCommit:
        """Have the program's next `safepoint` make the update, and go on at once."""
        return PendingCommit(lambda: commit_now(self._prepared, replan))

    def __str__(self) -> str:
        return str(self.report)

    def __rich__(self) -> Table:
        return self.report.__rich__()

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.report.changes)} entries, {len(self.refusals)} refusals>"


Plan = Staged
