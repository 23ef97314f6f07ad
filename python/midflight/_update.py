"""Updates and plans: what `reload`, `hotfix` and `plan` give back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from midflight import _engine
from midflight._errors import Refusal
from midflight._report import Entry, Report


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
        from midflight._api import outcome_report  # noqa: PLC0415 - the two modules need each other

        return Update(outcome_report(_engine.undo(self.generation)))

    def __str__(self) -> str:
        return str(self.report)

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<Update generation {self.generation}: {len(self.entries)} entries>"


class Staged:
    """An update that is ready for its commit. ``str(staged)`` is the report of what it will do.

    `stage` and `plan` make it, without effect on the program.
    """

    def __init__(self, report: Report, commit: Callable[[bool], Update]) -> None:
        self.report = report
        self._commit = commit

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """What cannot be done safely; if there is anything, `commit` raises RefusedError."""
        return self.report.refusals

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.report.entries

    def commit(self, *, replan: bool = True) -> Update:
        """Make the update. Raises what `reload` raises.

        Where the program has moved on (another update was committed, a file has changed, a value that the update
        covers was replaced), it is prepared again for the state of now, so that new code runs a second time; with
        ``replan=False`` it is refused (MF012) instead.
        """
        return self._commit(replan)

    def __str__(self) -> str:
        return str(self.report)

    def _repr_html_(self) -> str:
        return self.report._repr_html_()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.entries)} entries, {len(self.refusals)} refusals>"


Plan = Staged
