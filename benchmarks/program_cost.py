"""What an update of one module costs in programs of different sizes.

    python benchmarks/program_cost.py               # figures
    python benchmarks/program_cost.py --check       # fails where the cost grows much faster than the program

A program of modules that import, inherit, decorate and register across each other is made in two sizes, and one module
in its middle is edited in several ways. What an edit costs should hardly depend on the modules around it, and may grow
as their number does where all of them have to be looked at; it must not grow as its square. Times are of the process,
the ratios are of one run, so that it holds on a busy machine.
"""

from __future__ import annotations

import argparse
import importlib
import statistics
import sys
import tempfile
from pathlib import Path
from time import process_time as now

import midflight

CORE = """
HANDLERS = {}


def register(name):
    def keep(function):
        HANDLERS[name] = function
        return function

    return keep


def traced(function):
    def inner(*arguments):
        STATE["calls"] += 1
        return function(*arguments)

    return inner


STATE = {"calls": 0}


class Base:
    level = 0

    def step(self, n):
        return n + self.level
"""

PART = """
from {core} import register, traced, STATE
from {near} import Part as Near, helper as near_helper
import {far} as far

LIMIT = {constant}
TABLE = {{"a": LIMIT, "b": LIMIT * 2}}


def helper(n):
    STATE["calls"] += {body}
    return near_helper(n - 1) if n > 0 else far.LIMIT


@traced
def work(n):
    return helper(n) + {traced}


@register("handler {i}")
def handle(n):
    return work(n) + {handler}


class Part(Near):
    level = {attribute}

    def step(self, n):
        return super().step(n) + {method}

    def rank(self):
        return TABLE["a"] * self.level
"""
KINDS = ("body", "method", "traced", "handler", "constant", "attribute", "added")
FIRST = "Part = Base\nLIMIT = 1\n\n\ndef helper(n):\n    return n\n"


class Program:
    """The modules of one program, named by its size."""

    def __init__(self, root: Path, size: int) -> None:
        self.root, self.size, self.core = root, size, f"core_{size}"
        self.write(self.core, CORE + FIRST)
        for i in range(size):
            self.write(self.name(i), self.text(i))
        for i in range(size):
            importlib.import_module(self.name(i))

    def name(self, i: int) -> str:
        return f"part_{self.size}_{i}" if i >= 0 else self.core

    def write(self, name: str, text: str) -> None:
        (self.root / f"{name}.py").write_text(text)

    def text(self, i: int, kind: str = "", revision: int = 0) -> str:
        values = {other: revision if other == kind else 0 for other in KINDS}
        more = f"\n\ndef added_{revision}():\n    return {revision}\n" if kind == "added" else ""
        far = self.name(i // 2 - 1)
        return PART.format(core=self.core, near=self.name(i - 1), far=far, i=i, **values) + more

    def cost(self, kind: str, repeats: int) -> float:
        """The median of an edit, in seconds; the first one, which parses what it looks at, is left out."""
        i = self.size // 2
        seconds = []
        for revision in range(1, repeats + 2):
            self.write(self.name(i), self.text(i, kind, revision))
            start = now()
            midflight.reload([self.name(i)])
            seconds.append(now() - start)
        return statistics.median(seconds[1:])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs=2, default=[40, 320])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 if the cost grows more than four times as fast"
    )
    options = parser.parse_args()
    small, large = options.sizes
    totals = [0.0, 0.0]
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True
        midflight.install(include=["core_*", "part_*"])
        programs = [Program(Path(folder), size) for size in (small, large)]
        for kind in KINDS:
            few, many = (program.cost(kind, options.repeats) for program in programs)
            totals = [totals[0] + few, totals[1] + many]
            line = f"{kind:10} {small} modules {few * 1e3:7.2f} ms  {large} modules {many * 1e3:7.2f} ms"
            print(f"{line}  ({many / few:.2f}x)")
    limit = 4 * large / small
    grown = totals[1] / totals[0]
    if options.check and grown > limit:
        print(f"the cost grows {grown:.1f}x where the program grows {large / small:.1f}x; {limit:.1f}x is the limit")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
