"""All ways to play a case, by name."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from harness import play as plays
from harness import steps
from harness.case import Case, load
from harness.play import Answers, Failed

RUNNERS: dict[str, Callable[[Case, Path], list[Answers]]] = {
    "api": plays.api,
    "late": plays.late,
    "undo": plays.undo,
    "identity": plays.identity,
    "failing": plays.failing,
    "failing late": lambda case, directory: plays.failing(case, directory, installed=False),
    "recover": plays.recover,
    "faults": plays.faults,
    "allocations": plays.allocations,
    "before": plays.cold("before"),
    "before again": plays.cold("before"),
    "after": plays.cold("after"),
    "after again": plays.cold("after"),
    "restart": plays.restart,
    "steps": lambda case, directory: steps.hot(case, directory, with_undo=False),
    "steps with undo": lambda case, directory: steps.hot(case, directory, with_undo=True),
}


def play(folder: str, runner: str, directory: str) -> dict[str, Any]:
    """Play a case to its end. Returns {"ok": …, "detail": …, "answers": […]}."""
    case = load(Path(folder))
    sys.dont_write_bytecode = True
    importlib.invalidate_caches()
    try:
        if runner.startswith("version "):
            found = steps.cold(case, Path(directory), int(runner.removeprefix("version ")))
        else:
            found = RUNNERS[runner](case, Path(directory))
        return {"ok": True, "detail": "", "answers": found}
    except Failed as failed:
        return {"ok": False, "detail": str(failed), "answers": []}
    except BaseException:
        return {"ok": False, "detail": traceback.format_exc(), "answers": []}
