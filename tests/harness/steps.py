"""Plays a program through many versions, one update after the other, in one process.

The folder of such a case has a folder v0, v1 … with all files of each version, and `steps.json`: for each version the
modules to ask for, those to import first, and the probes.
"""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from harness import world
from harness.case import Case
from harness.play import Answers, answers, compare_texts, loaded_packages, require, silence
from harness.snapshot import definitions
from harness.survey import Surveyor


def write(version: int) -> None:
    """The files of a version, and no others."""
    world.write(f"v{version}")
    folder = world.case.folder / f"v{version}"
    for file in [f for f in world.source_dir.rglob("*.py") if not (folder / f.relative_to(world.source_dir)).exists()]:
        file.unlink()


def opened(case: Case, directory: Path, version: int) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = json.loads((case.folder / "steps.json").read_text("utf-8"))
    world.open_world(case, directory)
    take(case, steps[version])
    write(version)
    return steps


def take(case: Case, step: dict[str, Any]) -> None:
    world.case = replace(
        case,
        MODULES=step["modules"],
        IMPORTS=step["imports"],
        PROBES=step["probes"],
        KEPT=step["kept"],
        MAIN=step["main"],
    )


def cold(case: Case, directory: Path, version: int) -> list[Answers]:
    opened(case, directory, version)
    return [answers(world.start())]


def hot(case: Case, directory: Path, with_undo: bool) -> list[Answers]:
    """The answers after each update. With undo, each update is also taken back and made again."""
    steps = opened(case, directory, 0)
    world.midflight.install()
    space = world.start()
    found = [answers(space)]
    for version, step in enumerate(steps[1:], 1):
        gc.collect()
        before, survey = addresses(), Surveyor(str(world.source_dir)).survey()
        take(case, step)
        write(version)
        update(before)
        if with_undo:
            with silence(False):
                world.undo()
            gc.collect()
            same_objects(before)
            compare_texts(f"after undo of v{version}", survey, Surveyor(str(world.source_dir)).survey())
            update(before)
        found.append(answers({**space, **loaded_packages()}))
    return found


def addresses() -> dict[str, int]:
    """Where the definitions are. They are not held, as a removed class that is held stays in the list of its bases."""
    return {name: id(value) for name, value in definitions(str(world.source_dir)).items()}


def same_objects(before: dict[str, int]) -> None:
    """What has its own name in both versions and is of one kind is the same object (R1)."""
    now = addresses()
    for name in before.keys() & now.keys():
        require(now[name] == before[name], f"{name} is another object than before the update")


def update(before: dict[str, int]) -> None:
    loaded = [name for name in world.case.MODULES or () if name in sys.modules]
    with silence(False):
        done = world.reload(loaded)
    require(str(done), "an update without a text")
    same_objects(before)
