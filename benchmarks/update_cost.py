"""What an update costs, beside what compiling the edited file costs.

    python benchmarks/update_cost.py                # every size and edit
    python benchmarks/update_cost.py --lines 5000 --edit body --repeats 30

One module of the given length is edited again and again; a second table is of many modules of which none or one has
changed. All figures of a line are of one run, so that the ratios hold on a busy machine. Times are of the process.
"""

from __future__ import annotations

import argparse
import importlib
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time as now

import midflight

BLOCK = '''
TABLE_{i} = {{"a": {i}, "b": [{i}, 2], "c": "text"}}


def work_{i}(count, factor=2):
    """Adds up."""
    total = {r}
    for n in range(count):
        if n % 3:
            total += n * factor
        else:
            total -= helper_{j}(n)
    return total


def helper_{i}(n):
    return math.floor(n / 2) + len(TABLE_{i})


class Thing_{i}:
    """A thing."""

    level = {i}

    def __init__(self, name):
        self.name = name
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return [p for p in self.parts if p != {m}]

    @property
    def size(self):
        return sum(len(str(p)) for p in self.parts)

    @functools.lru_cache
    def cost(self):
        return self.size * self.level
'''
BLOCK_LINES = BLOCK.count("\n")


def module(lines: int, edit: str, revision: int) -> str:
    blocks = max(2, lines // BLOCK_LINES)
    chosen = blocks // 2
    text = ["import functools", "import math", ""]
    for i in range(blocks):
        r = revision if i == chosen and edit == "body" else 0
        m = revision if i == chosen and edit == "method" else 0
        text.append(BLOCK.format(i=i, j=max(0, i - 1), r=r, m=m))
        if i != chosen:
            continue
        if edit == "moved":  # all that follows moves
            text.append("def moving():\n    pass\n" + f"    print({revision})\n" * (revision % 7 + 1))
        if edit == "constant":
            text.append(f"CONSTANT = {revision}\nDERIVED = CONSTANT * 2\n")
        if edit == "comment":
            text.append(f"# {revision}\n" * (revision % 3 + 1))
        if edit == "added":
            text.append(f"def added_{revision}():\n    return {revision}\n")
    return "\n".join(text)


EDITS = ("body", "method", "moved", "constant", "comment", "added")


def timed(job: Callable[[], object]) -> tuple[float, object]:
    start = now()
    result = job()
    return now() - start, result


def measure(root: Path, lines: int, edit: str, repeats: int, number: int) -> None:
    name = f"bench_{edit}_{lines}_{number}"
    path = root / f"{name}.py"
    path.write_text(module(lines, edit, 1))
    importlib.import_module(name)
    totals, compiles = [], []
    steps: dict[str, list[float]] = {}
    for revision in range(2, repeats + 2):
        text = module(lines, edit, revision)
        path.write_text(text)
        compiles.append(timed(lambda: compile(path.read_bytes(), str(path), "exec"))[0])
        total, update = timed(lambda: midflight.reload([name]))
        assert isinstance(update, midflight.Update)
        totals.append(total)
        for step, seconds in update.report.timings.items():
            steps.setdefault(step, []).append(seconds)
    plain, later = statistics.median(compiles), statistics.median(totals[1:])
    parts = "  ".join(f"{step} {statistics.median(values[1:]) * 1e3:.2f}" for step, values in steps.items())
    print(
        f"{lines:6} {edit:9} compile {plain * 1e3:7.2f}  first {totals[0] * 1e3:7.2f} ({totals[0] / compiles[0]:5.2f}x)"
        f"  later {later * 1e3:7.2f} ({later / plain:5.2f}x)  | {parts}",
        flush=True,
    )


def many(root: Path, count: int, lines: int) -> None:
    for i in range(count):
        (root / f"many_{i}.py").write_text(module(lines, "body", 1))
        importlib.import_module(f"many_{i}")
    midflight.reload()
    idle, _ = timed(midflight.reload)
    chosen = root / f"many_{count // 2}.py"
    for revision in (2, 3, 4):
        chosen.write_text(module(lines, "body", revision))
        one, _ = timed(midflight.reload)
    reading, _ = timed(lambda: [(root / f"many_{i}.py").read_bytes() for i in range(count)])
    print(
        f"{count} modules of {lines} lines: reading them {reading * 1e3:.2f} ms; reload() of none {idle * 1e3:.2f}, "
        f"of one {one * 1e3:.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, nargs="+", default=[150, 1000, 5000])
    parser.add_argument("--edit", nargs="+", default=list(EDITS), choices=EDITS)
    parser.add_argument("--repeats", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        sys.path.insert(0, folder)
        midflight.install(include=["bench_*", "many_*"])
        for lines in options.lines:
            for number, edit in enumerate(options.edit):
                measure(root, lines, edit, options.repeats, number)
        many(root, 100, 150)


if __name__ == "__main__":
    main()
