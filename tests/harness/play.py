"""Plays one case with one runner, inside a process of its own, and returns plain data for the comparison."""

from __future__ import annotations

import contextlib
import gc
import inspect
import io
import itertools
import linecache
import os
import re
import sys
import threading
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness import memory, world
from harness.case import Case
from harness.probes import answer
from harness.snapshot import Snapshot, definitions
from harness.survey import Surveyor

Answers = dict[str, dict[str, str]]  # "modules", "survey", "probes" and "sources", each {place: text}
ENTRY_KINDS = frozenset(
    [
        *("changed", "added", "removed", "kept", "merged", "conflict", "retiring"),
        *("orphan", "stale", "rebound", "run", "skipped", "derived"),
    ]
)
_KINDS_OF_A_CHANGE = frozenset(["changed", "added", "removed", "conflict", "rebound", "run"])


class Failed(Exception):
    """The case does not hold."""


def require(condition: object, message: str) -> None:
    if not condition:
        raise Failed(message)


# ---------------------------------------------------------------- answers


def answers(space: dict[str, Any], probes: list[str] | None = None) -> Answers:
    """What this process says about the state it is in."""
    gc.collect()
    source_dir = str(world.source_dir)
    left_out = frozenset(world.case.KEPT)
    return {
        "modules": dict.fromkeys(Surveyor(source_dir).modules(), "loaded"),
        "survey": Surveyor(source_dir).survey(left_out),
        "sources": sources() if world.case.SOURCES else {},
        "probes": {p: answer(p, space, source_dir) for p in (world.case.PROBES if probes is None else probes)},
    }


def sources() -> dict[str, str]:
    """The source text of every definition, as `inspect` finds it."""
    linecache.checkcache()
    found = {}
    for name, value in definitions(str(world.source_dir)).items():
        kept = name.partition(" ")[0].replace(":", ".") in world.case.KEPT
        if not kept and not isinstance(value, property):
            try:
                found[name] = inspect.getsource(inspect.unwrap(value) if callable(value) else value)  # type: ignore[arg-type]
            except (OSError, TypeError) as error:
                found[name] = f"{type(error).__name__}"
    return found


def loaded_packages() -> dict[str, types.ModuleType]:
    """The application's top-level modules, with those that an update has imported."""
    return {n: m for n, m in Surveyor(str(world.source_dir)).modules().items() if n.isidentifier() and n != "__main__"}


# ---------------------------------------------------------------- steps that runners share


@dataclass
class Running:
    """Version `before` in this process, with what the case holds of it."""

    module: types.ModuleType  # case.py
    space: dict[str, Any]  # the namespace for probes
    held: object
    survey: dict[str, str]  # of everything, after hold()
    untouched: set[str]  # the places that hold() has not changed

    def check(self, update: Any) -> None:
        vars(self.module).get("check", lambda held, update: None)(self.held, update)

    def answers_now(self) -> Answers:
        return answers({**self.space, **loaded_packages()})

    def answers_as_before(self) -> Answers:
        """Answers that a fresh start on `before` must share: without what hold() made different."""
        pure = self.untouched == self.survey.keys()
        found = answers(self.space, world.case.PROBES if pure else [])
        found["survey"] = {k: v for k, v in found["survey"].items() if k in self.untouched}
        return {**found, "sources": {}}


def begin(case: Case, directory: Path, installed: bool) -> Running:
    world.open_world(case, directory)
    world.write("before")
    if installed:
        world.midflight.install()
    space = world.start()
    started = Surveyor(str(world.source_dir)).survey()
    module = run_case_file(case)
    held = vars(module).get("hold", lambda: None)()
    survey = Surveyor(str(world.source_dir)).survey()
    if not installed:
        world.midflight.install()
    untouched = {name for name in survey if survey[name] == started.get(name)}
    return Running(module, space, held, survey, untouched)


def run_case_file(case: Case) -> types.ModuleType:
    module = types.ModuleType("case")
    module.__file__ = str(case.folder / "case.py")
    sys.modules["case"] = module
    exec(compile(Path(module.__file__).read_bytes(), module.__file__, "exec", dont_inherit=True), vars(module))
    return module


@contextlib.contextmanager
def silence(allowed: bool) -> Iterator[None]:
    """Nothing may be written while the block runs: the library never prints."""
    sys.stdout.flush()
    sys.stderr.flush()
    size = os.fstat(1).st_size
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        yield
    require(allowed or out.getvalue() == "", f"written to stdout: {out.getvalue()!r}")
    require(err.getvalue() == "", f"written to stderr: {err.getvalue()!r}")
    require(os.fstat(1).st_size == size, "written to the file descriptors 1 or 2")


def act(again: bool = False) -> Any:
    """Make the update that the case is about, and look at its report. An undone update must be asked for by name."""
    if not world.case.HOTFIX:
        world.write("after")
    asked: tuple[Any, dict[str, Any]] = (None, {})
    if again and world.case.MODULES is None:
        asked = world.case.imports, {"dependents": "update"}
    with silence(world.case.PRINTS):
        update = world.hotfix() if world.case.HOTFIX else world.reload(asked[0], **asked[1])
    for entry in update.report.entries:
        require(entry.kind in ENTRY_KINDS, f"report entry of unknown kind {entry.kind!r}")
        require(isinstance(entry.reason, str), f"report entry without a reason: {entry.kind} {entry.name}")
    return update


def undone() -> None:
    with silence(world.case.PRINTS):
        world.undo()


def same_objects(before: dict[str, object]) -> None:
    """What has its own name in both versions and is of one kind is the same object (R1)."""
    now = definitions(str(world.source_dir))
    for name, value in before.items():
        if name in now and name.partition(" ")[0].replace(":", ".") not in world.case.REBOUND:
            require(now[name] is value, f"{name} is another object than before the update")


# ---------------------------------------------------------------- runners


def api(case: Case, directory: Path, installed: bool = True) -> list[Answers]:
    running = begin(case, directory, installed)
    before = definitions(str(world.source_dir))
    update = act()
    same_objects(before)
    found = [running.answers_now()] if case.has_oracle else []
    running.check(update)
    return found


def late(case: Case, directory: Path) -> list[Answers]:
    return api(case, directory, installed=False)


def undo(case: Case, directory: Path) -> list[Answers]:
    """Update, undo (all is as before), update again (all is as after a fresh start)."""
    running = begin(case, directory, True)
    before = definitions(str(world.source_dir))
    act()
    undone()
    gc.collect()
    same_objects(before)
    compare_texts("after undo", running.survey, Surveyor(str(world.source_dir)).survey())
    world.rewind()
    found = [running.answers_as_before()]
    update = act(again=True)
    same_objects(before)
    if case.has_oracle:
        found.append(running.answers_now())
    running.check(update)
    return found


def identity(case: Case, directory: Path) -> list[Answers]:
    """A reload of unchanged files changes nothing, and says so."""
    running = begin(case, directory, True)
    snapshot = Snapshot(str(world.source_dir), with_code=False)
    with silence(False):
        update = world.reload()
    told = [e for e in update.report.entries if e.kind in _KINDS_OF_A_CHANGE]
    require(not told, f"reported: {[(e.kind, e.what, e.module, e.name) for e in told]}")
    nothing_changed(snapshot)
    return [running.answers_as_before()]


def failing(case: Case, directory: Path, installed: bool = True) -> list[Answers]:
    """The update raises what the case says, tells where, and leaves the process as it was."""
    running = begin(case, directory, installed)
    snapshot, counters = Snapshot(str(world.source_dir)), world.midflight.counters()
    error = failure()
    nothing_changed(snapshot)
    require(world.midflight.counters() == counters, "generation or history changed")
    running.check(error)
    return []


def recover(case: Case, directory: Path) -> list[Answers]:
    """After a failed update, the files of the running version can be reloaded, and nothing has changed."""
    running = begin(case, directory, True)
    snapshot = Snapshot(str(world.source_dir), with_code=False)
    failure()
    world.rewind()
    with silence(False):
        world.reload()
    nothing_changed(snapshot)
    return [running.answers_as_before()]


def faults(case: Case, directory: Path) -> list[Answers]:
    """Without memory at each fault point in turn the process stays as it was; then update and undo succeed."""
    running = begin(case, directory, True)
    if not case.HOTFIX:
        world.write("after")
    until_no_fault(world.hotfix if case.HOTFIX else world.reload)
    found = [running.answers_now()] if case.has_oracle else []
    if "undo" not in case.SKIP:
        until_no_fault(world.undo)
    return found


def until_no_fault(action: Callable[[], Any]) -> Any:
    """Do something with a fault at its first fault point, then at its second, and so on, until none is reached."""
    snapshot, counters = Snapshot(str(world.source_dir)), world.midflight.counters()
    for count in itertools.count(1):
        world.midflight.arm_fault(count)
        try:
            with silence(world.case.PRINTS):
                result = action()
        except MemoryError as error:
            failed = world.midflight.arm_fault(0)
            require(failed, f"no fault point failed, but there is a MemoryError: {error}")
        else:
            require(world.midflight.arm_fault(0) is None, "a fault was swallowed")
            return result
        try:
            nothing_changed(snapshot)
            require(world.midflight.counters() == counters, "generation or history changed")
        except Failed as error:
            raise Failed(f"after a fault at {failed!r} (the {count}.): {error}") from None


def allocations(case: Case, directory: Path) -> list[Answers]:
    """Without the memory for any one allocation the process stays as it was, or the update is made as a whole."""
    begin(case, directory, True)
    if threading.active_count() > 1:
        return []  # the children that it is tried in would not have them
    if not case.HOTFIX:
        world.write("after")
    action = world.hotfix if case.HOTFIX else world.reload
    found = [f"update: {problem}" for problem in memory.problems(action)]
    if "undo" not in case.SKIP:
        action()
        found += [f"undo: {problem}" for problem in memory.problems(world.undo)]
    require(not found, "\n".join(found[:5]))
    return []


def failure() -> BaseException:
    """Make the update that must fail, and look at its error."""
    case = world.case
    if not case.HOTFIX:
        world.write("after")
    expected = world.midflight.error(str(case.EXPECT))
    with silence(case.PRINTS):
        try:
            world.hotfix() if case.HOTFIX else world.reload()
        except expected as raised:
            error = raised
        else:
            raise Failed(f"no {case.EXPECT} was raised")
    message = str(error)
    require(case.CAUSE is None or type(error.__cause__).__name__ == case.CAUSE, f"cause is {error.__cause__!r}")
    require(case.FILE is None or case.FILE in message, f"the file {case.FILE} is not in: {message}")
    line = case.LINE is None or re.search(rf"(:|\bline ){case.LINE}\b", message)
    require(line, f"the line {case.LINE} is not in: {message}")
    for text in case.MENTIONS:
        require(text in message, f"{text!r} is not in: {message}")
    error.__traceback__ = None
    return error


def nothing_changed(snapshot: Snapshot) -> None:
    gc.collect()
    differences = snapshot.differences()
    require(not differences, "changed:\n" + "\n".join(differences[:12]))


def compare_texts(what: str, expected: dict[str, str], found: dict[str, str]) -> None:
    modules = {name.partition(":")[0] for name in expected}
    for name in sorted(expected.keys() | found.keys()):
        want, have = expected.get(name, "<absent>"), found.get(name, "<absent>")
        if name.partition(":")[0] not in modules:
            continue
        require(want == have, f"{what}, {name} was:\n{want}\nand is:\n{have}")


# ---------------------------------------------------------------- fresh starts


def cold(version: str) -> Callable[[Case, Path], list[Answers]]:
    def start(case: Case, directory: Path) -> list[Answers]:
        world.open_world(case, directory)
        world.write("before")
        if version == "after":
            world.write("after")
        return [answers(world.start())]

    return start


def restart(case: Case, directory: Path) -> list[Answers]:
    """Instead of an update: hold() and check() of the case on a fresh start of the new version."""
    world.open_world(case, directory)
    world.write("before")
    world.write("after")
    found = [answers(world.start())]
    module = run_case_file(case)
    held = vars(module).get("hold", lambda: None)()
    update = types.SimpleNamespace(report=types.SimpleNamespace(entries=()))
    vars(module).get("check", lambda held, update: None)(held, update)
    return found
