"""A fixture that runs a small program in a fresh interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., str]
_PRELUDE = """
import os, sys, time
from pathlib import Path

def write(name, text, _writes=[0]):
    _writes[0] += 10
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    # In one step, so that no watcher ever reads half a file, or none.
    whole = path.with_name(path.name + ".new")
    whole.write_text(text)
    stamp = time.time() + _writes[0]
    os.utime(whole, (stamp, stamp))
    os.replace(whole, path)

def raises(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError("nothing raised")

"""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Runs a script, with files beside it, and returns what it wrote; fails with its errors if it fails."""

    def run(script: str, **files: str) -> str:
        for name, text in files.items():
            (tmp_path / f"{name}.py").write_text(textwrap.dedent(text).lstrip("\n"), "utf-8")
        text = textwrap.dedent(script).lstrip("\n")
        assert not text[0].isspace(), "a line of the script stands further left than its first"
        (tmp_path / "start.py").write_text(_PRELUDE + text, "utf-8")
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONFAULTHANDLER": "1"}
        done = subprocess.run(
            [sys.executable, "start.py"], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, f"exit status {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    return run
