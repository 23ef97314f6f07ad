"""The process under test as a case sees it: its files, and what is asked of midflight.

There is one world per process; `hold()` and `check()` may use it for more than the one update that the runner makes.
"""

from __future__ import annotations

import importlib
import itertools
import linecache
import os
import shutil
import sys
import time
import types
from pathlib import Path
from typing import Any

from harness import adapter
from harness.case import Case

_MTIME_STEP = 10  # seconds that each version is newer than the one before, so that no cache can hide it

case: Case
source_dir: Path
midflight: adapter.Midflight
_writes = itertools.count(1)


def open_world(new_case: Case, directory: Path) -> None:
    """REQUIRES: called once per process, before any module of the case is imported."""
    global case, source_dir, midflight
    case, source_dir, midflight = new_case, directory, adapter.chosen()
    source_dir.mkdir(parents=True)
    sys.path.insert(0, str(source_dir))
    os.chdir(source_dir)


def write(version: str) -> None:
    """Bring the files of a version to disk: those of its folder; `after` also removes what the case has deleted."""
    stamp = time.time() + _MTIME_STEP * next(_writes)
    folder = case.folder / version
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if file.is_file() and "__pycache__" not in file.parts:
            target = source_dir / file.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (stamp, stamp))
    for name in case.DELETED if version == "after" else ():
        (source_dir / name).unlink()
    importlib.invalidate_caches()


def rewind() -> None:
    """Bring back the files of version `before`, and take away those that only `after` has."""
    for file in [f for f in source_dir.rglob("*") if f.is_file()]:
        if not (case.folder / "before" / file.relative_to(source_dir)).exists():
            file.unlink()
    write("before")


def path(name: str) -> str:
    return str(source_dir / name)


def start() -> dict[str, types.ModuleType]:
    """Import the modules of the case, as its program would. Returns the namespace that probes are evaluated in."""
    space: dict[str, types.ModuleType] = {}
    if case.MAIN:
        space["main"] = run_main(case.MAIN)
    for name in case.imports:
        if name == "__main__":
            continue
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name or case.DELETED == []:
                raise
            continue
        space[name.partition(".")[0]] = sys.modules[name.partition(".")[0]]
    return space


def run_main(file: str) -> types.ModuleType:
    """Run a file as `__main__`, the way the interpreter does."""
    main = types.ModuleType("__main__")
    main.__file__ = path(file)
    main.__spec__ = None
    sys.modules["__main__"] = main
    exec(compile(Path(path(file)).read_bytes(), path(file), "exec", dont_inherit=True), vars(main))
    return main


def reload(modules: list[str] | None = None, **arguments: Any) -> Any:
    """Ask for an update, by default the one that the case is about."""
    return midflight.reload(case.MODULES if modules is None else modules, **(arguments or case.ARGUMENTS))


def hotfix(script: str | None = None) -> Any:
    return midflight.hotfix(str(case.folder / str(script or case.HOTFIX)))


def undo() -> Any:
    return midflight.undo()


def fails(name: str, modules: list[str] | None = None, **arguments: Any) -> BaseException:
    """Ask for an update that must raise the error of this name; returns the error."""
    try:
        reload(modules, **arguments)
    except midflight.error(name) as error:
        return error
    raise AssertionError(f"no {name} was raised")


def forget_lines() -> None:
    """Let linecache look at the files again, as it does in a new process."""
    linecache.checkcache()
