"""Updates without memory: one allocation of an update fails, and the process stays as it was.

CPython has tens of thousands of allocations in even a small update, so that a test tries a spread of them, other ones
in each case; `MIDFLIGHT_ALLOCATIONS` says how many (`make faults` tries many). Each is tried in a child process of
its own, because CPython does not survive every one of them: its compiler and `ast` are left their memory.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import gc
import json
import os
import sys
import traceback
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from harness import world
from harness.snapshot import Snapshot
from harness.survey import Surveyor

POINTS = int(os.environ.get("MIDFLIGHT_ALLOCATIONS", "2"))
Found = dict[str, Any]


class Memory:
    """Lets one allocation of this process fail while it is armed, and counts them; not those of `compile` and `ast`."""

    def __init__(self) -> None:
        self.made = self.failed = self.number = 0

    @contextlib.contextmanager
    def without(self, number: int) -> Iterator[None]:
        """The number-th allocation of the block fails; 0: none."""
        self.made, self.failed, self.number = 0, 0, number
        real, real_locations = builtins.compile, ast.fix_missing_locations
        real_exec, real_eval = builtins.exec, builtins.eval
        builtins.compile = self.with_memory(real)
        builtins.exec, builtins.eval = compiled_first(real_exec, "exec"), compiled_first(real_eval, "eval")
        ast.fix_missing_locations = self.with_memory(real_locations)
        self.arm()
        try:
            yield
        finally:
            self.disarm()
            builtins.compile, ast.fix_missing_locations = real, real_locations
            builtins.exec, builtins.eval = real_exec, real_eval

    def arm(self) -> None:
        left = self.number - self.made
        world.midflight.arm_allocation_faults(left, left + 1)

    def disarm(self) -> None:
        made, failed = world.midflight.disarm_allocation_faults()
        self.made += made
        self.failed += failed

    def with_memory(self, real: Callable[..., Any]) -> Any:
        def compile(*arguments: Any, **named: Any) -> Any:
            self.disarm()
            try:
                return real(*arguments, **named)
            finally:
                self.arm()

        return compile


def compiled_first(real: Callable[..., Any], mode: str) -> Any:
    """`exec` or `eval`, whose text goes through `compile`."""

    def run(source: Any, names: Any = None, local_names: Any = None) -> Any:
        if isinstance(source, (str, bytes)):
            source = builtins.compile(source, "<string>", mode, dont_inherit=True)
        if names is None:
            frame = sys._getframe(1)
            names, local_names = frame.f_globals, frame.f_locals
        return real(source, names, names if local_names is None else local_names)

    return run


def in_child(body: Callable[[], Found]) -> Found:
    """What the body returns in a child process; {"bad": why} if that ends otherwise."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            try:
                found = body()
            except BaseException:
                found = {"bad": traceback.format_exc()}
            with open(write, "w") as file:
                json.dump(found, file)
        finally:
            os._exit(0)
    os.close(write)
    with open(read) as file:
        text = file.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return json.loads(text) if text else {"bad": f"the process died: status {status}"}  # type: ignore[no-any-return]


def spread(made: int) -> list[int]:
    """Some of so many allocations, others for each case; the last ones, where the update is made, among them."""
    points = min(POINTS, made)
    first = zlib.crc32(world.case.name.encode()) % 997 / 997
    return [int((place + first) / points * made) + 1 for place in range(points)]


def problems(action: Callable[[], Any]) -> Iterator[str]:
    """What is wrong after failures of the action's allocations, each in a process that ends with it."""
    source_dir, memory = str(world.source_dir), Memory()
    snapshot, counters = Snapshot(source_dir), world.midflight.counters()

    def survey() -> Found:
        gc.collect()
        return {"survey": Surveyor(source_dir).survey(), "counters": list(world.midflight.counters())}

    def run() -> Found:
        with memory.without(0):
            action()
        return {**survey(), "made": memory.made}

    def fail(number: int) -> Found:
        error = None
        try:
            with memory.without(number):
                action()
        except BaseException as raised:
            if not memory.failed:
                raise
            error = f"{type(raised).__name__}: {raised}"
        if error is None:  # CPython, or the program, could do without
            return survey()
        gc.collect()
        found = snapshot.differences()
        if world.midflight.counters() != counters:
            found.append("generation or history changed")
        if found:
            return {"bad": f"after {error}: changed:\n" + "\n".join(found[:12])}
        action()
        return survey()

    sys.stdout.flush()
    clean = in_child(run)
    if "bad" in clean:
        yield clean["bad"]
        return
    made = clean.pop("made")
    for number in spread(made):
        outcome = in_child(lambda number=number: fail(number))  # type: ignore[misc]
        if "bad" in outcome:
            yield f"allocation {number} of {made}: {outcome['bad']}"
        elif outcome != clean:
            differing = [k for k, v in clean["survey"].items() if outcome["survey"].get(k) != v]
            yield f"allocation {number} of {made}: the update is not as without the failure: {differing[:5]}"
