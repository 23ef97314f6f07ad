"""docs/explanation/promises.md names tests and cases that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "explanation" / "promises.md").read_text("utf-8")


def names_of_tests() -> dict[str, set[str]]:
    """{name of a file: names of its tests}"""
    return {
        path.name: set(re.findall(r"^(?:async )?def (test_\w+)", path.read_text("utf-8"), re.MULTILINE))
        for folder in (ROOT / "tests", ROOT / "tests" / "unit")
        for path in folder.glob("test_*.py")
    }


def test_named_tests_exist() -> None:
    known = names_of_tests()
    everywhere = {name for names in known.values() for name in names}
    wrong = [
        f"{file}::{name}"
        for file, name in re.findall(r"`(test_\w+\.py)?(?:::)?(test_\w+)?`", TEXT)
        if (file and file not in known) or (name and name not in (known[file] if file else everywhere))
    ]
    assert wrong == []


def test_named_cases_exist() -> None:
    named = re.findall(r"`([a-z_]+/[a-z_]*)`", TEXT)
    assert named and [name for name in named if not (ROOT / "tests" / "cases" / name).exists()] == []
