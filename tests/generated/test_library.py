"""Random edits of real code: after each update, the process is what a fresh start of that version would be.

MIDFLIGHT_LIBRARY sets how many programs are played, or a range of seeds such as 100:200. They are made of modules of
the standard library or, where MIDFLIGHT_LIBRARY_PACKAGES has folders of installed packages, of one of these. To look
at a program:

    python tests/generated/test_library.py SEED FOLDER
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from harness.case import Case, load  # noqa: E402
from harness.compare import differences  # noqa: E402
from harness.worker import Worker  # noqa: E402
from library_definitions import edited  # noqa: E402
from library_program import USER, Program, from_library, from_package  # noqa: E402

STEPS = 3
PACKAGES = [Path(folder) for folder in os.environ.get("MIDFLIGHT_LIBRARY_PACKAGES", "").split(os.pathsep) if folder]
_CASE = '"""Real code with random edits (R2)."""\n'
_TRIES = 200

Run = Callable[[Case, str], dict[str, Any]]


def seeds() -> range:
    first, _, last = os.environ.get("MIDFLIGHT_LIBRARY", "4").rpartition(":")
    return range(int(first or 0), int(last))


def new_program(rng: random.Random) -> Program:
    return from_package(rng, rng.choice(PACKAGES)) if PACKAGES else from_library(rng)


class Folder:
    """The folder of a case that gets one version after the other, each of which has started once."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder, self.run = folder, run
        self.steps: list[dict[str, Any]] = []
        self.fresh: list[dict[str, Any]] = []
        (folder / "case.py").write_text(_CASE, "utf-8")

    def add(self, program: Program, edits: list[str]) -> bool:
        """Whether this version starts; if it does, it is the next one."""
        modules, number = list(program.modules()), len(self.steps)
        step = {"modules": modules, "imports": program.imports, "probes": program.probes, "edits": edits}
        steps = [*self.steps, {**step, "kept": {}, "main": None}]
        self.write(steps)
        for name, text in program.texts.items():
            file = self.folder / f"v{number}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        outcome = self.run(load(self.folder), f"version {number}")
        if outcome["ok"]:
            self.steps, self.fresh = steps, [*self.fresh, outcome["answers"][0]]
        else:
            self.write(self.steps)
            shutil.rmtree(self.folder / f"v{number}")
        return bool(outcome["ok"])

    def write(self, steps: list[dict[str, Any]]) -> None:
        (self.folder / "steps.json").write_text(json.dumps(steps, indent=1), "utf-8")


def generate(seed: int, folder: Path, run: Run) -> Folder:
    """Write the program of a seed, in all its versions, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rng, made = random.Random(seed), Folder(folder, run)
    program = new_program(rng)
    for _ in range(_TRIES):
        if made.add(program, []):
            break
        program = new_program(rng)
    for _ in range(_TRIES):
        if len(made.steps) > STEPS:
            break
        loaded = [path for name, path in program.modules().items() if name in made.fresh[-1]["modules"]]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            candidate, edits = edited(rng, program, [*loaded, USER], rng.randrange(1, 4))
        if made.add(candidate, edits):
            program = candidate
    return made


@pytest.mark.parametrize("seed", seeds())
def test_library(seed: int, tmp_path: Path, run_case: Run) -> None:
    made = generate(seed, tmp_path, run_case)
    hot = run_case(load(tmp_path), "steps with undo" if seed % 2 else "steps")
    for number, answers in enumerate(hot["answers"]):
        found = list(differences(made.fresh[number], answers))
        if found:
            told, edits = "\n".join(found[:5]), made.steps[number]["edits"]
            pytest.fail(f"{tmp_path}: v{number} ({edits}) differs from a fresh start:\n{told}", False)
    refusal = re.search(r"RefusedError: (MF1.*)", hot["detail"])
    if refusal:
        pytest.skip(refusal[1])
    if not hot["ok"]:
        pytest.fail(f"{tmp_path}: {hot['detail']}\n{hot['log']}", False)


if __name__ == "__main__":
    worker = Worker([], "1")
    generate(int(sys.argv[1]), Path(sys.argv[2]), lambda case, runner: worker.run(case.folder, runner))
    worker.close()
