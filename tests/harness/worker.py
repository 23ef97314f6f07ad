"""A process that forks one child per case, and the client that the tests talk to it with.

The worker has imported what every child needs, so that a child costs a fork and not the start of an interpreter. It
runs no application code itself; a child that crashes or hangs is one failed test.

    python worker.py PRELOAD…     reads jobs as JSON lines, answers each with a JSON line
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

TIMEOUT = float(os.environ.get("MIDFLIGHT_TEST_TIMEOUT", "30"))  # seconds that one case may take
_TESTS = str(Path(__file__).resolve().parent.parent)
_WITH_STDLIB = ["ast", "asyncio", "dataclasses", "enum", "inspect", "pickle", "typing", "unittest.mock"]


# ---------------------------------------------------------------- in the worker


def run_child(job: dict[str, Any], folder: Path) -> None:
    """In the child: play the case, leave the outcome in a file, and go without any clean-up."""
    log = os.open(folder / "log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for descriptor in (1, 2):
        os.dup2(log, descriptor)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.setpgid(0, 0)
    faulthandler.enable(file=2)
    from harness.runners import play  # noqa: PLC0415 - the client does not need it

    outcome = play(job["case"], job["runner"], str(folder / "src"))
    (folder / "outcome.json").write_text(json.dumps(outcome), "utf-8")


def fork_child(job: dict[str, Any], folder: Path) -> str:
    """Run a child to its end; how it ended."""
    pid = os.fork()
    if pid == 0:
        try:
            run_child(job, folder)
        finally:
            os._exit(0)
    deadline, pause = time.monotonic() + TIMEOUT, 0.001
    while True:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return f"signal {signal.Signals(os.WTERMSIG(status)).name}" if os.WIFSIGNALED(status) else "ended"
        if time.monotonic() > deadline:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return f"timeout after {TIMEOUT:g} seconds"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def serve() -> None:
    for line in sys.stdin:
        job = json.loads(line)
        with tempfile.TemporaryDirectory(prefix="case-") as name:
            folder = Path(name).resolve()
            ended = fork_child(job, folder)
            outcome = {"ok": False, "detail": "", "answers": []}
            if ended == "ended" and (folder / "outcome.json").exists():
                outcome = json.loads((folder / "outcome.json").read_text("utf-8"))
            else:
                outcome["detail"] = f"the process died: {ended}"
            log = (folder / "log").read_text("utf-8", "replace")[-4000:] if (folder / "log").exists() else ""
            print(json.dumps({**outcome, "log": log}), flush=True)


# ---------------------------------------------------------------- in the tests


class Worker:
    """Client of one worker process."""

    def __init__(self, preload: list[str], hash_seed: str) -> None:
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": hash_seed, "PYTHONPATH": _TESTS}
        # Debug builds show these warnings, others do not.
        quiet = ["-W", "ignore::ResourceWarning"]
        command = [sys.executable, *quiet, str(Path(__file__).resolve()), *preload]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env, cwd=tempfile.gettempdir()
        )

    def run(self, case: Path, runner: str) -> dict[str, Any]:
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write(json.dumps({"case": str(case), "runner": runner}) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise RuntimeError(f"the worker has ended with status {self.process.wait()}: is midflight installed?")
        return json.loads(line)  # type: ignore[no-any-return]

    def close(self) -> None:
        assert self.process.stdin
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()


if __name__ == "__main__":
    sys.path.remove(str(Path(__file__).resolve().parent))
    for module in [*_WITH_STDLIB, "harness.runners", *sys.argv[1:]]:
        importlib.import_module(module)
    del sys.argv[1:]  # all workers start programs alike
    serve()
