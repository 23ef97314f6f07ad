"""A short form of `make stress`: nothing torn, no write lost, nothing left behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "stress.py"


def test_stress_in_short() -> None:
    """Threads see no torn state while updates go on, find all that they wrote, and 70 updates leave no objects."""
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--checks", "200000", "--updates", "70"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "torn states: 0 in" in done.stdout and "lost writes: 0 of" in done.stdout, done.stdout
