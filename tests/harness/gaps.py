"""What is known not to work yet: `known_gaps.toml`, whose entries are expected to fail, strictly."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parent.parent / "known_gaps.toml"


def load_gaps() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text("utf-8"))


def reason(gaps: dict[str, dict[str, Any]], section: str, name: str) -> str | None:
    """Why a test fails on this version of Python, or None if it should not."""
    gap = gaps.get(section, {}).get(name)
    if isinstance(gap, dict):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        return str(gap["reason"]) if version in gap["python"] else None
    return gap
