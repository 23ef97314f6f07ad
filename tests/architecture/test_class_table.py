"""Every row of docs/reference/classes.md is a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "reference" / "classes.md"
CASES = ROOT / "tests" / "cases"


def rows() -> list[tuple[str, str, list[str]]]:
    """The edit, the verdict and the cases of each row."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and not line.startswith("| edit |"):
            found.append((cells[0].strip("| "), cells[1], re.findall(r"`(\w+/\w+)`", cells[-1])))
    return found


def test_there_are_rows() -> None:
    assert len(rows()) > 40


@pytest.mark.parametrize("edit, verdict, cases", rows())
def test_row(edit: str, verdict: str, cases: list[str]) -> None:
    """The verdict is one of four, and its cases exist; a refusal has a number, which its case asks for."""
    assert re.fullmatch(r"applied|limits|refused MF\d{3}", verdict), edit
    assert cases, edit
    for case in cases:
        assert (CASES / case / "case.py").is_file(), f"{edit}: {case}"
    if verdict.startswith("refused"):
        code = verdict.removeprefix("refused ")
        assert f"| {code} |" in (ROOT / "docs" / "reference" / "refusals.md").read_text("utf-8"), edit
        assert any(code in mentions(case) for case in cases), f"{edit}: no case asks for {code}"


def mentions(case: str) -> list[str]:
    for node in ast.parse((CASES / case / "case.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MENTIONS":
            return list(ast.literal_eval(node.value))
    return []
