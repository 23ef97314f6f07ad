"""How an update is asked for. Besides midflight there are two that show what the cases are worth.

`null` does nothing: a case that it passes has no teeth. `restart` is not in here: it is a fresh start on the new
version instead of an update (see `play.restart`).
"""

from __future__ import annotations

import builtins
import importlib
import os
import types
from typing import Any

NAME = "MIDFLIGHT_TEST_ADAPTER"


class Midflight:
    """The library itself, imported when it is first needed."""

    library: Any = None

    def load(self) -> None:
        self.library = importlib.import_module("midflight")

    def install(self) -> None:
        self.load()
        self.library.install(include=["*"])

    def reload(self, modules: list[str] | None, **arguments: Any) -> Any:
        return self.library.reload(modules, **arguments)

    def hotfix(self, script: str) -> Any:
        return self.library.hotfix(script)

    def undo(self) -> Any:
        return self.library.undo()

    def arm_fault(self, count: int) -> str | None:
        """Let the count-th fault point of the engine fail from now on; the one that has failed before."""
        return self.library._engine.arm_fault(count)  # type: ignore[no-any-return]

    def arm_allocation_faults(self, first: int, last: int) -> None:
        self.library._engine.arm_allocation_faults(first, last)

    def disarm_allocation_faults(self) -> tuple[int, int]:
        """How many allocations there were since then, and how many have failed."""
        return self.library._engine.disarm_allocation_faults()  # type: ignore[no-any-return]

    def error(self, name: str) -> type[BaseException]:
        return getattr(self.library, name, None) or getattr(builtins, name)  # type: ignore[no-any-return]

    def counters(self) -> tuple[object, ...]:
        """What tells whether the library thinks that it has updated something."""
        return self.library.generation(), len(self.library.history())


class Null(Midflight):
    """Says that it did everything and does nothing."""

    def load(self) -> None:
        self.library = types.SimpleNamespace()

    def install(self) -> None:
        self.load()

    def reload(self, modules: list[str] | None, **arguments: Any) -> Any:
        return types.SimpleNamespace(report=types.SimpleNamespace(entries=()), undo=self.undo)

    def hotfix(self, script: str) -> Any:
        return self.reload(None)

    def undo(self) -> Any:
        return self.reload(None)

    def arm_fault(self, count: int) -> str | None:
        return None

    def error(self, name: str) -> type[BaseException]:
        return Exception

    def counters(self) -> tuple[object, ...]:
        return ()


def chosen() -> Midflight:
    return {"midflight": Midflight, "null": Null}[os.environ.get(NAME, "midflight")]()
