"""Updates under load: torn states, lost writes, and what 10,000 updates leave behind.

    python benchmarks/stress.py                       # 100 million checks, 10,000 updates: an hour
    python benchmarks/stress.py --checks 1000000 --updates 300

Threads look at the program at the smallest switch interval while it is updated back and forth: two values of one
version must never meet those of another, and what threads write to names and containers that updates change must be
there afterwards. Then updates of several kinds are made one after another, and what the process holds is compared
between the first and the last tenth.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from itertools import count
from operator import attrgetter, itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any

import midflight

VERSION = """
A = {n}
B = {n}
TABLE = {{"a": {n}, "b": {n}}}
ROWS = [{n}, {n}]


def pair(x={n}):
    return x, {n}


class Thing:
    level = {n}
    depth = {n}

    def pair(self, x={n}):
        return x, {n}
"""
COUNTERS = "TOTAL = {{'n': 0}}\nLIMIT = {n}\nBY_SOURCE = {{'version': {n}}}\n"


def make(folder: Path, name: str, text: str) -> ModuleType:
    (folder / f"{name}.py").write_text(text)
    importlib.invalidate_caches()
    return importlib.import_module(name)


class Checker(threading.Thread):
    """Looks until it is told to stop. One look is one call that takes several values at once: running code finishes on
    the version that it began with, so that one which looks twice may see two.
    """

    def __init__(self, module: ModuleType, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.module, self.stop, self.checks, self.torn = module, stop, 0, 0

    def run(self) -> None:
        module, thing = self.module, self.module.Thing()
        table, rows = module.TABLE, module.ROWS
        names, members = itemgetter("A", "B"), attrgetter("level", "depth")
        while not self.stop.is_set():
            for _ in range(1000):
                first, second = module.pair()
                third, fourth = thing.pair()
                a, b = table.copy().values()
                c, d = rows[:]
                e, f = names(vars(module))
                g, h = members(thing)
                if first != second or third != fourth or a != b or c != d or e != f or g != h:
                    self.torn += 1
            self.checks += 6000


class Writer(threading.Thread):
    """Writes to the containers and names that updates change."""

    def __init__(self, module: ModuleType, stop: threading.Event, number: int) -> None:
        super().__init__(daemon=True)
        self.module, self.stop, self.number, self.written = module, stop, number, 0

    def run(self) -> None:
        module = self.module
        while not self.stop.is_set():
            for _ in range(20):
                module.BY_SOURCE[f"{self.number}:{self.written}"] = self.written
                self.written += 1
            setattr(module, f"ADDED_{self.number}_{self.written}", self.written)
            time.sleep(0.001)

    def lost(self) -> int:
        found = sum(f"{self.number}:{i}" in self.module.BY_SOURCE for i in range(self.written))
        names = [name for name in vars(self.module) if name.startswith(f"ADDED_{self.number}_")]
        return self.written - found + self.written // 20 - len(names)


def stress(folder: Path, checks: int) -> bool:
    torn, tally = make(folder, "torn", VERSION.format(n=0)), make(folder, "tally", COUNTERS.format(n=0))
    stop, interval = threading.Event(), sys.getswitchinterval()
    checkers, writers = [Checker(torn, stop) for _ in range(3)], [Writer(tally, stop, i) for i in range(2)]
    sys.setswitchinterval(1e-6)
    updates, longest, busy = 0, 0.0, 0
    try:
        for thread in [*checkers, *writers]:
            thread.start()
        for n in count(1):
            sources = {"torn": VERSION.format(n=n), "tally": COUNTERS.format(n=n)}
            try:
                update = midflight.stage(["torn", "tally"], sources=sources).commit()
            except midflight.BusyError:
                busy += 1
                continue
            updates, longest = updates + 1, max(longest, update.report.commit_seconds)
            if updates >= 20 and sum(checker.checks for checker in checkers) >= checks:
                break
    finally:
        stop.set()
        sys.setswitchinterval(interval)
    for thread in [*checkers, *writers]:
        thread.join()
    seen, bad = sum(c.checks for c in checkers), sum(c.torn for c in checkers)
    lost, written = sum(w.lost() for w in writers), sum(w.written for w in writers)
    print(f"{updates} updates beside 3 checking and 2 writing threads ({busy} given up: the program moved on)")
    print(f"  torn states: {bad} in {seen / 1e6:.1f} million checks")
    print(f"  lost writes: {lost} of {written}; longest commit window {longest * 1e6:.0f} us")
    return not bad and not lost


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


def speed(function: Callable[[], Any]) -> float:
    """Nanoseconds of a call, the best of several tries."""
    best = float("inf")
    for _ in range(7):
        began = time.perf_counter_ns()
        for _ in range(20_000):
            function()
        best = min(best, (time.perf_counter_ns() - began) / 20_000)
    return best


def kinds(folder: Path, module: ModuleType) -> list[Callable[[int], object]]:
    """Updates of several kinds, each of which may be made again and again."""

    def source(text: str, cycle: int = sys.maxsize) -> Callable[[int], object]:
        return lambda n: midflight.stage(["long"], sources={"long": text.replace("@", str(n % cycle))}).commit()

    def hotfixed(n: int) -> None:
        midflight.hotfix(source=f"import long\ndef pair(x=1):\n    return x, {n}\nlong.pair = pair\n", name="fix")
        midflight.undo()

    def failing(n: int) -> None:
        try:
            midflight.stage(["long"], sources={"long": base + f"\nTABLE['x'] = {n}\n1 / 0\n"}).commit()
        except midflight.ExecuteError:
            return
        raise AssertionError

    base = VERSION.format(n=0)
    return [
        source(base.replace("return x, 0", "return x, @")),
        source(base.replace("level = 0", "level = @").replace("return x, 0", "return x, @")),
        source(base.replace('"b": 0', '"b": @').replace("[0, 0]", "[@, 0]")),
        # CPython never frees a name that it has compiled: these come again.
        source(base + "\ndef added_@():\n    return @\n\n\nclass Added_@(Thing):\n    pass\n", 100),
        source(base),
        hotfixed,
        failing,
    ]


def endure(folder: Path, updates: int) -> bool:
    module = make(folder, "long", VERSION.format(n=0))
    thing = module.Thing()
    made = kinds(folder, module)
    before = speed(module.pair), speed(thing.pair)
    samples: list[tuple[int, int, int, float]] = []
    latest: list[float] = []
    for n in range(updates):
        began = time.thread_time()  # other processes do not count
        made[n % len(made)](n)
        latest.append(time.thread_time() - began)
        if (n + 1) % max(1, updates // 10) == 0:
            midflight.forget()
            gc.collect()
            latest.sort()
            samples.append((resident(), len(gc.get_objects()), sys.getallocatedblocks(), latest[len(latest) // 2]))
            latest = []
    made[4](0)
    after = speed(module.pair), speed(thing.pair)
    first, last = samples[min(1, len(samples) - 1)], samples[-1]
    print(f"{updates} updates of {len(made)} kinds, after the first fifth and at the end:")
    for label, position, unit in (("resident", 0, "KiB"), ("objects", 1, ""), ("blocks", 2, "")):
        print(f"  {label:<9} {first[position]:>9} {last[position]:>9} {unit}")
    print(f"  {'latency':<9} {first[3] * 1e6:9.0f} {last[3] * 1e6:9.0f} us (median)")
    print(f"  function call {before[0]:.1f} -> {after[0]:.1f} ns, method call {before[1]:.1f} -> {after[1]:.1f} ns")
    return last[1] - first[1] < 50 and last[2] - first[2] < 2_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--checks", type=int, default=100_000_000)
    parser.add_argument("--updates", type=int, default=10_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        sys.path.insert(0, name)
        midflight.install(include=["torn", "tally", "long"])
        held = [stress(Path(name), arguments.checks), endure(Path(name), arguments.updates)]
    sys.exit(not all(held))


if __name__ == "__main__":
    main()
