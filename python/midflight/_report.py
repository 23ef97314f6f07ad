"""What an update did, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from midflight._errors import Refusal
from midflight._frames import Frame, frames_of_threads

if TYPE_CHECKING:
    from rich.table import Table

    from midflight._engine import Outcome

SCHEMA = 1


@dataclass(frozen=True)
class Entry:
    """One thing that an update changed, kept or found.

    ``kind`` is what happened (``changed``, ``added``, ``removed``, ``kept``, ``merged``, ``conflict``, ``rebound``,
    ``stale``, ``retiring``, ``orphan`` ..., and ``run`` and ``skipped`` for statements), ``what`` the sort of thing
    (``function``, ``class``, ``data``, ``module``, ``statement`` ...).
    """

    kind: str
    what: str
    module: str
    name: str
    reason: str = ""
    file: str = ""
    line: int = 0

    @property
    def path(self) -> str:
        """The dotted name, module included."""
        return self.module if self.what == "module" else f"{self.module}.{self.name}"

    def cells(self) -> tuple[str, str, str, str]:
        """What it says, for a table."""
        return self.kind, self.what, self.path, self.reason

    def __str__(self) -> str:
        place = f"  {self.file}:{self.line}" if self.file and self.line else ""
        reason = f"  ({self.reason})" if self.reason else ""
        return f"{self.kind:<9} {self.what:<9} {self.path}{reason}{place}"


@dataclass(frozen=True)
class Report:
    """Everything an update did, with the time each step took in seconds.

    ``frames`` are the threads that ran a changed function when the update was committed, and finish it on the old code.
    """

    generation: int
    modules: tuple[str, ...]
    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
    commit_seconds: float = 0.0
    frames: tuple[Frame, ...] = ()

    @classmethod
    def from_outcome(cls, outcome: Outcome, entries: tuple[Entry, ...]) -> Report:
        return cls(
            generation=outcome["generation"],
            modules=tuple(outcome["modules"]),
            entries=entries,
            refusals=tuple(Refusal(**item) for item in outcome["refusals"]),
            timings={step: outcome["timings"].get(step, 0.0) for step in STEPS},
            commit_seconds=outcome["commit_seconds"],
            frames=frames_of_threads(outcome["frames"]),
        )

    @property
    def changes(self) -> tuple[Entry, ...]:
        """The entries without the statements that were run and skipped."""
        return tuple(entry for entry in self.entries if entry.kind not in _HOW or entry.what != "statement")

    def to_json(self) -> dict[str, Any]:
        """A plain structure for ``json.dumps``; ``schema`` is its version, see docs/reference/report.md."""
        return {"schema": SCHEMA, **asdict(self)}

    def to_text(self, *, verbose: bool = False) -> str:
        """The report as text; ``verbose``: with the statements that were run and skipped, threads and times."""
        entries = self.entries if verbose else self.changes
        lines = [self._head(), *(f"  {line}" for line in [*entries, *self.refusals])]
        if verbose:
            lines += [f"  stale     {frame}" for frame in self.frames]
            lines.append("  " + ", ".join(f"{step} {seconds * 1e3:.2f} ms" for step, seconds in self.timings.items()))
        return "\n".join(lines)

    def _head(self) -> str:
        if not self.changes and not self.refusals:
            return f"generation {self.generation}: nothing changed"
        total = self.timings.get("total", 0.0)
        return (
            f"generation {self.generation}: {len(self.changes)} entries in {total * 1e3:.2f} ms, "
            f"commit window {self.commit_seconds * 1e6:.0f} us"
        )

    def _repr_html_(self) -> str:
        """The report as a table, for notebooks."""
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in entry.cells()) for entry in self.entries)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        refused = "".join(f"<li>{escape(str(refusal))}</li>" for refusal in self.refusals)
        return f"<p>{escape(self._head())}</p><table>{body}</table>" + (f"<ul>{refused}</ul>" if refused else "")

    def __rich__(self) -> Table:
        """The report as a table, for rich."""
        from rich.table import Table  # noqa: PLC0415 - whoever calls this has it

        table = Table("", "what", "name", "reason", "where", title=self._head())
        for entry in self.entries:
            place = f"{entry.file}:{entry.line}" if entry.file and entry.line else ""
            table.add_row(*entry.cells(), place, style=_STYLES.get(entry.kind, ""))
        for refusal in self.refusals:
            table.add_row("refused", refusal.code, refusal.name, f"{refusal.reason}; {refusal.remedy}", "", style="red")
        return table

    def __str__(self) -> str:
        return self.to_text()


_HOW = frozenset(["run", "skipped"])  # how the update was made, not what it changed
_STYLES = {"conflict": "yellow", "stale": "yellow", "orphan": "yellow", "run": "dim", "skipped": "dim"}
STEPS = ("stage", "execute", "diff", "plan", "commit", "report", "total")
