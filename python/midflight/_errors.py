"""The exceptions of midflight. Whenever one is raised, the program is as it was before the call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from midflight._frames import Frame, frames_of_threads


@dataclass(frozen=True)
class Refusal:
    """An edit that cannot be made safely.

    ``code`` is stable for ever (``MF101`` ...); ``module``, ``name`` and ``line`` say where, ``reason`` why, and
    ``remedy`` what to do instead.
    """

    code: str
    module: str
    name: str
    reason: str
    remedy: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.module}.{self.name}" if self.name and self.name != self.module else self.module
        line = f" (line {self.line})" if self.line else ""
        return f"{self.code} {where}{line}: {self.reason}; remedy: {self.remedy}"


class UpdateError(Exception):
    """An update failed. Nothing was changed."""

    def __init__(self, message: str, details: Any = None) -> None:
        super().__init__(message)
        place = details if isinstance(details, dict) else {}
        self.filename: str | None = place.get("filename") or None
        self.lineno: int | None = place.get("lineno") or None


class StageError(UpdateError):
    """A source could not be read or compiled; the original exception is ``__cause__``."""


class ExecuteError(UpdateError):
    """The new code raised while it ran; the original exception is ``__cause__``."""


class RefusedError(UpdateError):
    """The update asks for what cannot be done safely; ``refusals`` says what, why, and what to do instead."""

    def __init__(self, message: str, details: Any = None) -> None:
        super().__init__(message)
        self.refusals: tuple[Refusal, ...] = tuple(Refusal(**item) for item in details or ())


class BusyError(UpdateError):
    """Another update is under way, or the program did not come to rest in time; ``frames`` say who is in the way."""

    def __init__(self, message: str, details: Any = None) -> None:
        self.frames: tuple[Frame, ...] = frames_of_threads(details or ())
        super().__init__("; ".join([message, *map(str, self.frames)]))
