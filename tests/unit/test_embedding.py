"""A program that embeds CPython may start and end interpreters as often as it likes, and update in each of them."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

EMBED = Path(__file__).resolve().parents[1] / "embed"
LIVES, MORE_PER_LIFE = 7, 1024  # KiB


def _library() -> list[str]:
    """How to link with the library of this Python; skips where there is none."""
    variable = sysconfig.get_config_var
    more = [word for name in ("LIBS", "SYSLIBS", "LINKFORSHARED") for word in shlex.split(variable(name) or "")]
    if variable("Py_ENABLE_SHARED"):
        folder = variable("LIBDIR")
        if (Path(folder) / variable("LDLIBRARY")).exists():
            return [f"-L{folder}", f"-Wl,-rpath,{folder}", f"-lpython{variable('LDVERSION')}", *more]
    archive = Path(variable("LIBPL") or "", variable("LIBRARY") or "none")
    if archive.exists():
        return [str(archive), *more]
    pytest.skip(f"this Python has no library to embed: neither {variable('LDLIBRARY')} nor {archive}")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    headers = Path(sysconfig.get_path("include"))
    if not (headers / "Python.h").exists():
        pytest.skip(f"this Python has no C headers in {headers}")
    compiler = os.environ.get("CC") or next(filter(shutil.which, ("cc", "gcc", "clang")), None)
    if compiler is None:
        pytest.skip("there is no C compiler")
    program = tmp_path_factory.mktemp("embed") / "host"
    command = [*shlex.split(compiler), str(EMBED / "host.c"), "-o", str(program), f"-I{headers}", *_library()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{shlex.join(command)}\n{done.stderr}"
    return program


def _grows_by(host: Path, *script: str) -> float:
    """KiB by which the process grows with each life of an interpreter, once there have been some."""
    command = [str(host), sys.executable, str(LIVES), *script]
    env = {**os.environ, "PYTHONFAULTHANDLER": "1"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, f"exit status {done.returncode}\n{done.stdout}{done.stderr}"
    sizes = [int(word) for word in done.stdout.split()]
    assert len(sizes) == LIVES and not done.stderr, done.stdout + done.stderr
    return (sizes[-1] - sizes[2]) / (LIVES - 3)


def test_interpreters_one_after_another(host: Path, tmp_path: Path) -> None:
    """Each one updates, undoes and leaves things open; what it held goes with it, but for what CPython itself keeps."""
    idle = tmp_path / "idle.py"
    idle.write_text("import midflight\nmidflight.install()\n", "utf-8")
    idle_keeps = _grows_by(host, str(idle))
    kept = _grows_by(host, str(EMBED / "life.py"), str(tmp_path))
    assert kept < idle_keeps + MORE_PER_LIFE, f"{kept} KiB more in each life, {idle_keeps} of them without updates"
