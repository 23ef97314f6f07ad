"""Comparison of the running program with a cold start on the files that are on disk."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from midflight import _engine
from midflight._describe import Facts, facts_of
from midflight._errors import ExecuteError, UpdateError
from midflight._log import logger

_CHILD = "from midflight._verify import run_child; run_child()"


@dataclass(frozen=True)
class Drift:
    """One thing in which the running program differs from a cold start.

    ``what`` is ``"code"``, ``"defaults"``, ``"annotations"``, ``"doc"``, ``"class"``, ``"kind"``, ``"constant"`` or
    ``"data"``; ``live`` and ``cold`` are what the two hold, as text, empty where it is missing. Differences of
    ``"data"`` are mostly what the program has been doing.
    """

    what: str
    module: str
    name: str
    live: str
    cold: str

    def __str__(self) -> str:
        return f"{self.what:<11} {self.module}.{self.name}: live {self.live or 'absent'}; cold {self.cold or 'absent'}"


def verify(modules: Iterable[str | ModuleType] | None = None, *, timeout: float = 60.0) -> tuple[Drift, ...]:
    """Start a child process that imports the modules from disk, and list where this process differs from it.

    Without ``modules``, all in scope but ``__main__`` are compared: definitions, code with its lines, defaults,
    annotations, docstrings, class members, constants and plain data. The modules' import runs in the child, with all
    its effects.

    Raises ExecuteError if the import fails there, UpdateError if it does not end within ``timeout`` seconds.

    >>> import midflight
    >>> for drift in midflight.verify():
    ...     print(drift)
    """
    if isinstance(modules, str):
        raise TypeError("modules is a list of names or modules, not a single str")
    if modules is None:
        names = [name for name, _ in _engine.modules() if name != "__main__"]
    else:
        names = [module if isinstance(module, str) else module.__name__ for module in modules]
    if "__main__" in names:
        raise ValueError("__main__ cannot be verified: importing it would run the program again")
    missing = [name for name in names if name not in sys.modules]
    if missing:
        raise ValueError(f"not imported in this process: {', '.join(missing)}")
    cold = _cold_facts(names, timeout)
    return tuple(drift for name in names for drift in _compare(name, facts_of(sys.modules[name]), cold[name]))


def _compare(module: str, live: Facts, cold: Facts) -> Iterable[Drift]:
    for name in dict.fromkeys([*cold, *live]):
        (here, text), (there, expected) = live.get(name, ("", "")), cold.get(name, ("", ""))
        if (here, text) != (there, expected):
            yield Drift(
                there or here if not (here and there) or here == there else "kind", module, name, text, expected
            )


def _cold_facts(names: list[str], timeout: float) -> dict[str, Facts]:
    flags = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]
    request = json.dumps({"path": sys.path, "modules": names})
    command = [sys.executable, *flags, "-c", _CHILD]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(
            command, input=request, capture_output=True, text=True, timeout=timeout, env=env, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UpdateError(f"the cold start did not end within {timeout:g} s; nothing was compared") from error
    if done.returncode != 0:
        raise ExecuteError(f"the cold start failed, exit status {done.returncode}:\n{done.stderr.strip()}")
    if done.stderr:
        logger().debug("the cold start wrote: %s", done.stderr)
    answer = json.loads(done.stdout)
    return {name: {key: (what, text) for key, (what, text) in facts.items()} for name, facts in answer.items()}


def run_child() -> None:
    """In the child: import what stdin asks for, and answer on stdout, where nothing else may write."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="surrogatepass")
    os.dup2(2, 1)
    request = json.loads(sys.stdin.read())
    sys.path[:] = request["path"]
    for name in request["modules"]:
        importlib.import_module(name)
    with answer:
        json.dump({name: facts_of(sys.modules[name]) for name in request["modules"]}, answer)
