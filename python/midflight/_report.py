"""What an update did, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from midflight._errors import Refusal
from midflight._frames import Frame, frames_of_threads

if TYPE_CHECKING:
    from midflight._engine import Outcome

SCHEMA = 1


@dataclass(frozen=True)
class Entry:
    """One thing that an update changed, kept or found.

    ``kind`` is what happened (``changed``, ``added``, ``removed``, ``kept``, ``merged``, ``conflict``, ``rebound``,
    ``stale``, ``skipped`` ...), ``what`` the sort of thing (``function``, ``class``, ``data``, ``module`` ...).
    """

    kind: str
    what: str
    module: str
    name: str
    reason: str = ""
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        where = self.module if self.what == "module" else f"{self.module}.{self.name}"
        place = f"  {self.file}:{self.line}" if self.file and self.line else ""
        reason = f"  ({self.reason})" if self.reason else ""
        return f"{self.kind:<9} {self.what:<9} {where}{reason}{place}"


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

    def to_json(self) -> dict[str, Any]:
        """A plain structure for ``json.dumps``; ``schema`` is its version."""
        return {"schema": SCHEMA, **asdict(self)}

    def _repr_html_(self) -> str:
        """The report as a table, for notebooks."""
        rows = "".join(
            "<tr>"
            + "".join(f"<td>{escape(cell)}</td>" for cell in (e.kind, e.what, f"{e.module}.{e.name}", e.reason))
            + "</tr>"
            for e in self.entries
        )
        refused = "".join(f"<li>{escape(str(refusal))}</li>" for refusal in self.refusals)
        head = escape(str(self).splitlines()[0])
        return f"<p>{head}</p><table>{rows}</table>" + (f"<ul>{refused}</ul>" if refused else "")

    def __str__(self) -> str:
        if not self.entries and not self.refusals:
            return f"generation {self.generation}: nothing changed"
        total = self.timings.get("total", 0.0)
        head = (
            f"generation {self.generation}: {len(self.entries)} entries in {total * 1e3:.2f} ms, "
            f"commit window {self.commit_seconds * 1e6:.0f} us"
        )
        return "\n".join([head, *(f"  {line}" for line in [*self.entries, *self.refusals])])


STEPS = ("stage", "execute", "diff", "plan", "commit", "report", "total")
