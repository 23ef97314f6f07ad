"""How long other threads wait while an update of a large program is staged, or made at once.

    python benchmarks/stage_pause.py
    python benchmarks/stage_pause.py --size 1000

A thread stages edits of a program of many modules, as `program_cost.py` makes it, or reloads them; the main thread
sleeps for a moment at a time, as a game loop does, and measures how much later than that it comes back. The longest
stretch that does not let go of the GIL lies between two of its turns.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter as now
from time import sleep

import midflight
from program_cost import SHAPES

MOMENT = 0.0005  # seconds


def longest_wait(work: Callable[[], object]) -> tuple[float, float]:
    """How long the work took in a thread, and the longest wait of the main thread meanwhile."""
    waits = [0.0]
    thread = threading.Thread(target=work)
    begin = before = now()
    thread.start()
    while thread.is_alive():
        sleep(MOMENT)
        before, waited = now(), now() - before - MOMENT
        waits.append(waited)
    return now() - begin, max(waits)


def stage(name: str) -> tuple[float, ...]:
    """How long it took to stage the edit, the longest wait meanwhile, and how long to commit."""
    staged: list[midflight.Staged] = []
    whole, wait = longest_wait(lambda: staged.append(midflight.stage([name])))
    begin = now()
    staged[0].commit()
    return whole, wait, now() - begin


def reload(name: str) -> tuple[float, ...]:
    """How long it took to reload the edit, and the longest wait meanwhile."""
    return longest_wait(lambda: midflight.reload([name]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=320, help="modules")
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True
        midflight.install(include=["core_*", "part_*", "hub_*", "scene_*"])
        for shape in SHAPES.values():
            program = shape(Path(folder), options.size)
            for kind in program.kinds:
                # By turns, so that every update has something to change.
                found = [
                    (*stage(program.edit(kind, 2 * n)), *reload(program.edit(kind, 2 * n + 1)))
                    for n in range(1, options.repeats + 1)
                ]
                staged, wait, commit, reloaded, its_wait = (min(times) * 1e3 for times in zip(*found, strict=True))
                print(
                    f"{kind:15} stage {staged:7.1f} ms, longest wait {wait:6.1f} ms, commit {commit:6.1f} ms; "
                    f"reload {reloaded:7.1f} ms, longest wait {its_wait:6.1f} ms"
                )


if __name__ == "__main__":
    main()
