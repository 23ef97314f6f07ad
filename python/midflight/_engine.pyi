"""The extension module: what `src/module` implements."""

from collections.abc import Callable
from importlib.abc import Loader
from types import CodeType, ModuleType
from typing import Any, Literal, TypedDict

class Options(TypedDict):
    """What `reload` and `plan` take."""

    names: list[str] | None
    sources: dict[str, str | bytes]
    keep: list[str]
    replace: list[str]
    on_conflict: Literal["keep", "new", "refuse"] | Callable[[str, Any, Any], Any]
    execute: Literal["auto", "all", "none"]
    dependents: bool
    keep_unlisted: bool
    changed_only: bool
    timeout: float

class EntryItem(TypedDict):
    """One thing that an update changed, kept or found; see `midflight.Entry`."""

    kind: str
    what: str
    module: str
    name: str
    reason: str
    line: int

class RefusalItem(TypedDict):
    """An edit that cannot be made safely; see `midflight.Refusal`."""

    code: str
    module: str
    name: str
    reason: str
    remedy: str
    line: int

class Outcome(TypedDict):
    """What the engine says it did, or would do."""

    generation: int
    committed: bool
    commit_seconds: float
    modules: list[str]
    entries: list[EntryItem]
    refusals: list[RefusalItem]
    timings: dict[str, float]
    old_code: list[CodeType]
    frames: list[tuple[int, CodeType, int]]
    undoes: int
    label: str
    redo: dict[str, bytes] | tuple[str | bytes, str, str] | None

class Prepared:
    """What `stage` keeps for `commit`: a capsule."""

def configure(include: list[str], exclude: list[str], roots: list[str], history: int, /) -> None: ...
def record_loaded() -> None: ...
def record_main() -> None: ...
def remember_scripts() -> None: ...
def in_scope(name: str, filename: str, /) -> bool: ...
def exec_module(loader: Loader, module: ModuleType, /) -> None: ...
def reload(options: Options, /) -> Outcome: ...
def stage(options: Options, /) -> tuple[Outcome, Prepared]: ...
def commit(
    prepared: Prepared, again: bool, idle: bool, timeout: float, /
) -> Outcome | list[tuple[int, CodeType, int]]: ...
def stage_again(prepared: Prepared, /) -> Outcome: ...
def running_in(codes: list[CodeType], /) -> list[tuple[int, CodeType, int]]: ...
def suspended_in(codes: list[CodeType], types: list[type], /) -> list[Any]: ...
def modules() -> list[tuple[str, str]]: ...
def arm_fault(count: int, /) -> str | None: ...
def arm_allocation_faults(first: int, last: int, /) -> bool: ...
def disarm_allocation_faults() -> tuple[int, int]: ...
def after_fork() -> None: ...
def is_busy() -> bool: ...
def safepoint() -> None: ...
def await_safepoint(change: int, /) -> None: ...
def hotfix(source: str | bytes, filename: str, name: str, /) -> Outcome: ...
def undo(generation: int, /) -> Outcome: ...
def forget() -> None: ...
def generation() -> int: ...
def history() -> list[Outcome]: ...
def split_source(source: bytes, /) -> list[tuple[int, int, int, int]] | None: ...
def stage_source(
    live: bytes, next: bytes, filename: str, /
) -> tuple[tuple[CodeType, ...], tuple[CodeType, ...], list[tuple[CodeType, int]], bool]: ...
