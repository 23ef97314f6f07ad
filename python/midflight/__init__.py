"""Hot updates for running CPython processes: in place, all or nothing."""

from midflight import _interpreter  # noqa: F401  # isort: skip - first: it refuses what the engine cannot run in

from midflight._api import forget, generation, history, hotfix, install, plan, redo, reload, stage, undo, watch
from midflight._engine import safepoint
from midflight._errors import BusyError, ExecuteError, Refusal, RefusedError, StageError, UpdateError
from midflight._frames import Frame
from midflight._report import Entry, Report
from midflight._safepoint import PendingCommit
from midflight._update import Plan, Staged, Update
from midflight._verify import Drift, verify
from midflight._watch import Watcher

__version__ = "0.1.0"

__all__ = [
    "BusyError",
    "Drift",
    "Entry",
    "ExecuteError",
    "Frame",
    "PendingCommit",
    "Plan",
    "Refusal",
    "RefusedError",
    "Report",
    "StageError",
    "Staged",
    "Update",
    "UpdateError",
    "Watcher",
    "forget",
    "generation",
    "history",
    "hotfix",
    "install",
    "plan",
    "redo",
    "reload",
    "safepoint",
    "stage",
    "undo",
    "verify",
    "watch",
]
