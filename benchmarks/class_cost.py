"""What updates of classes cost a program with many objects.

    python benchmarks/class_cost.py
    python benchmarks/class_cost.py --objects 100000 --instances 10000 --reloads 1000

Three figures, each a ratio of times of one run, so that it holds on a busy machine:

reloaded   a call of a method of a class that was reloaded many times, beside one of a class that never was
heap       an update of a method body, where nothing is migrated, with a large heap beside a small one
migration  an update that gives live instances a new field: the walk that finds them, beside one call of
           gc.get_referrers on the same heap; and what making and writing the values takes, by instance
"""

from __future__ import annotations

import argparse
import gc
import importlib
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time as now
from types import ModuleType

import midflight

SOURCE = """
from dataclasses import dataclass, field


@dataclass
class Thing:
    x: int = 1
{fields}
    def go(self):
        return self.x + {revision}


def use(things):
    for thing in things:
        thing.go()


def make(number):
    return [Thing(i) for i in range(number)]
"""
NEW_FIELD = "    items: list = field(default_factory=list)\n"


class Program:
    """One module of a class, written anew for each update."""

    def __init__(self, folder: Path, name: str) -> None:
        self.file = folder / f"{name}.py"
        self.name = name
        self.revision = 0
        self.write()
        self.module: ModuleType = importlib.import_module(name)

    def write(self, fields: str = "") -> None:
        self.revision += 1
        self.file.write_text(SOURCE.format(revision=self.revision % 3, fields=fields), "utf-8")

    def update(self, fields: str = "") -> midflight.Update:
        self.write(fields)
        return midflight.reload([self.name])


def timed(action: Callable[[], object]) -> float:
    start = now()
    action()
    return now() - start


def best(action: Callable[[], object], repeats: int) -> float:
    return min(timed(action) for _ in range(repeats))


def reloaded(folder: Path, reloads: int) -> float:
    old, new = Program(folder, "reloaded"), Program(folder, "untouched")
    for _ in range(reloads):
        old.update()
    many, fresh = old.module.make(1000), new.module.make(1000)

    def run(program: Program, things: list[object]) -> Callable[[], object]:
        return lambda: [program.module.use(things) for _ in range(100)]

    pairs = [(timed(run(old, many)), timed(run(new, fresh))) for _ in range(20)]
    return min(a for a, _ in pairs) / min(b for _, b in pairs)


def heap(folder: Path, objects: int, repeats: int) -> tuple[float, float]:
    program = Program(folder, "bodies")
    program.update()
    small, large = [], []
    for _ in range(5):  # in turn, as a busy machine is now faster, now slower
        small.append(statistics.median(timed(program.update) for _ in range(repeats)))
        held = [[] for _ in range(objects)]
        large.append(statistics.median(timed(program.update) for _ in range(repeats)))
        del held
    return min(small), min(large)


def migrated(program: Program, things: list[object]) -> float:
    """How much longer an update takes that gives the things a new field than one that does not."""
    program.update()
    plain = best(program.update, 5)
    total = float("inf")
    for _ in range(5):
        start = now()
        update = program.update(NEW_FIELD)
        total = min(total, now() - start)
        assert all(thing.items == [] for thing in things)
        update.undo()
    return total - plain


def migration(folder: Path, objects: int, instances: int) -> tuple[float, float, float]:
    """One call of gc.get_referrers, and what it takes to migrate a few instances, and many, on the same heap."""
    few, many = Program(folder, "few"), Program(folder, "many")
    held = [[] for _ in range(objects)]
    some, all_of_them = few.module.make(10), many.module.make(instances)
    probe = object()
    referrers = best(lambda: gc.get_referrers(probe), 5)
    found = referrers, migrated(few, some), migrated(many, all_of_them)
    del held
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--objects", type=int, default=1_000_000)
    parser.add_argument("--instances", type=int, default=100_000)
    parser.add_argument("--reloads", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        sys.path.insert(0, name)
        sys.dont_write_bytecode = True
        midflight.install(include=["reloaded", "untouched", "bodies", "few", "many"])
        folder = Path(name)
        print(f"reloaded   {reloaded(folder, options.reloads):.2f} after {options.reloads:,} reloads")
        small, large = heap(folder, options.objects, options.repeats)
        print(
            f"heap       {large / small:.2f}  ({small * 1e3:.2f} ms, with {options.objects:,} more objects "
            f"{large * 1e3:.2f} ms)"
        )
        referrers, walk, whole = migration(folder, options.objects, options.instances)
        each = (whole - walk) / options.instances
        print(
            f"migration  {walk / referrers:.2f}  (walk {walk * 1e3:.1f} ms, get_referrers {referrers * 1e3:.1f} ms; "
            f"each of {options.instances:,} instances {each * 1e6:.2f} µs more)"
        )


if __name__ == "__main__":
    main()
