"""Random programs and random edits: after each update, the process is what a fresh start of that version would be.

MIDFLIGHT_GENERATED sets how many programs are played, or a range of seeds such as 100:200. To look at a program:

    python tests/generated/test_generated.py SEED FOLDER
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from edits import edited  # noqa: E402
from harness.case import Case, load  # noqa: E402
from harness.compare import differences  # noqa: E402
from model import Program, new_program  # noqa: E402

STEPS = 4
_CASE = '"""A generated program (R2)."""\n'


def seeds() -> range:
    first, _, last = os.environ.get("MIDFLIGHT_GENERATED", "24").rpartition(":")
    return range(int(first or 0), int(last))


def version(program: Program, edits: list[str]) -> dict[str, Any]:
    others = [*(["star"] if program.star else []), *(["__main__"] if program.main else [])]
    return {
        "modules": ["game", *(f"game.{m.name}" for m in program.modules), *others],
        "imports": ["game", *others],
        "probes": program.probes(),
        "kept": {"__main__.started": "made by the entry block"},
        "main": "app.py" if program.main else None,
        "edits": edits,
    }


def generate(seed: int, folder: Path) -> Case:
    """Write the program of a seed, in all its versions, into a folder."""
    rng = random.Random(seed)
    program, edits, steps = new_program(rng), list[str](), []
    for number in range(STEPS + 1):
        if number:
            program, edits = edited(rng, program, rng.randrange(1, 4))
        for name, text in program.files().items():
            file = folder / f"v{number}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        steps.append(version(program, edits))
    (folder / "steps.json").write_text(json.dumps(steps, indent=1), "utf-8")
    (folder / "case.py").write_text(_CASE, "utf-8")
    return load(folder)


Run = Callable[[Case, str], dict[str, Any]]


@pytest.mark.parametrize("seed", seeds())
def test_generated_program(seed: int, tmp_path: Path, run_case: Run) -> None:
    case = generate(seed, tmp_path)
    steps = json.loads((tmp_path / "steps.json").read_text("utf-8"))
    hot = run_case(case, "steps with undo" if seed % 2 else "steps")
    fresh = [run_case(case, f"version {n}") for n in range(len(steps))]
    for outcome in fresh:
        assert outcome["ok"], outcome["detail"]
    for number, answers in enumerate(hot["answers"]):
        found = list(differences(fresh[number]["answers"][0], answers))
        if found:
            told = "\n".join(found[:5])
            pytest.fail(f"{tmp_path}: v{number} ({steps[number]['edits']}) differs from a fresh start:\n{told}", False)
    if not hot["ok"]:
        pytest.fail(f"{tmp_path}: {hot['detail']}\n{hot['log']}", False)


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
