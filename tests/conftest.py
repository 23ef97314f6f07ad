"""Fixtures for the whole suite: the workers that run case folders, and the cached fresh starts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness.case import Case
from harness.gaps import load_gaps, reason
from harness.worker import Worker

collect_ignore = ["cases"]
TESTS = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what known_gaps.toml lists under [tests]: those tests are expected to fail, strictly."""
    gaps = load_gaps()
    for item in items:
        gap = reason(gaps, "tests", f"{item.path.relative_to(TESTS).as_posix()}::{item.name}")
        if gap:
            item.add_marker(pytest.mark.xfail(reason=gap, strict=True))


class Workers:
    """Starts a worker when it is first needed: one for fresh starts, one with midflight loaded, one bare."""

    def __init__(self) -> None:
        self.running: dict[str, Worker] = {}
        self.fresh: dict[tuple[str, str], dict[str, Any]] = {}

    def run(self, case: Case, runner: str) -> dict[str, Any]:
        null = os.environ.get("MIDFLIGHT_TEST_ADAPTER") == "null"
        bare = null or runner.endswith(("late", "again")) or runner == "restart"
        kind = "cold" if runner in ("before", "after") or runner.startswith("version ") else "bare" if bare else "hot"
        if kind not in self.running:
            self.running[kind] = Worker(["midflight"] if kind == "hot" else [], "1" if kind == "cold" else "2")
        return self.running[kind].run(case.folder, runner)

    def fresh_start(self, case: Case, version: str) -> dict[str, Any]:
        key = case.name, version
        if key not in self.fresh:
            self.fresh[key] = self.run(case, version)
        return self.fresh[key]

    def close(self) -> None:
        for worker in self.running.values():
            worker.close()


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    found = Workers()
    yield found
    found.close()


@pytest.fixture
def run_case(workers: Workers) -> Callable[[Case, str], dict[str, Any]]:
    return workers.run


@pytest.fixture
def fresh_start(workers: Workers) -> Callable[[Case, str], dict[str, Any]]:
    return workers.fresh_start
