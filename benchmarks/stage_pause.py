"""How long other threads wait while an update of a large program is staged.

    python benchmarks/stage_pause.py
    python benchmarks/stage_pause.py --size 1000

A thread stages edits of a program of many modules, as `program_cost.py` makes it; the main thread sleeps for a moment
at a time, as a game loop does, and measures how much later than that it comes back. The longest stretch of staging that
does not let go of the GIL lies between two of its turns.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter as now
from time import sleep

import midflight
from program_cost import SHAPES

MOMENT = 0.0005  # seconds


def stage(name: str) -> tuple[float, float, float]:
    """How long it took to stage the edit, the longest wait of the main thread meanwhile, and how long to commit."""
    staged: list[midflight.Staged] = []
    waits = [0.0]
    thread = threading.Thread(target=lambda: staged.append(midflight.stage([name])))
    begin = before = now()
    thread.start()
    while thread.is_alive():
        sleep(MOMENT)
        before, waited = now(), now() - before - MOMENT
        waits.append(waited)
    whole = now() - begin
    begin = now()
    staged[0].commit()
    return whole, max(waits), now() - begin


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
                found = [stage(program.edit(kind, revision)) for revision in range(1, options.repeats + 1)]
                whole, wait, commit = (min(times) * 1e3 for times in zip(*found, strict=True))
                print(f"{kind:15} stage {whole:7.1f} ms, longest wait {wait:6.1f} ms, commit {commit:6.1f} ms")


if __name__ == "__main__":
    main()
