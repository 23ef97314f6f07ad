"""Updates and plans: what `reload`, `hotfix` and `plan` give back."""

from __future__ import annotations

import linecache
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from midflight import _engine
from midflight._errors import Refusal
from midflight._report import Entry, Report
from midflight._safepoint import PendingCommit, When, commit_now, commit_when

if TYPE_CHECKING:
    from types import CodeType

    from midflight._engine import Options, Outcome


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


class Update:
    """A committed update. ``str(update)`` is its report as text."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @property
    def generation(self) -> int:
        return self.report.generation

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.report.entries

    def undo(self) -> Update:
        """Take this update back; it must be the newest one. Raises RefusedError otherwise."""
        return update_of(_engine.undo(self.generation))

    def __str__(self) -> str:
        return str(self.report)

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<Update generation {self.generation}: {len(self.entries)} entries>"


def report_of(outcome: Outcome) -> Report:
    """The report of what the engine says it did."""
    names = {entry["module"] for entry in outcome["entries"]}
    files = {name: getattr(sys.modules.get(name), "__file__", None) or "" for name in names}
    return Report.from_outcome(outcome, files)


def update_of(outcome: Outcome) -> Update:
    """The update that the engine has committed. Cached source lines are read again when they are needed."""
    for name in outcome["modules"]:
        if filename := getattr(sys.modules.get(name), "__file__", None):
            linecache.cache.pop(filename, None)
    return Update(report_of(outcome))


def show_lines(filename: str, source: str | bytes) -> None:
    """Let tracebacks show this text for the file, whatever is on disk."""
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)


class Prepared:
    """What the engine keeps of an update that waits for its commit."""

    def __init__(self, options: Options) -> None:
        self._sources = options["sources"]
        self.outcome, self._prepared = _engine.stage(options)

    def commit(self, replan: bool, idle: bool, timeout: float) -> Update | list[tuple[int, CodeType, int]]:
        outcome = _engine.commit(self._prepared, replan, idle, timeout)
        if isinstance(outcome, list):
            return outcome
        update = update_of(outcome)
        for name, source in self._sources.items():
            if filename := getattr(sys.modules.get(name), "__file__", None):
                show_lines(filename, source)
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

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.entries)} entries, {len(self.refusals)} refusals>"


Plan = Staged
