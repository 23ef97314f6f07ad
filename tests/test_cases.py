"""Every case folder through every runner that applies to it; a fresh start of the same version is the oracle."""

from __future__ import annotations

import importlib
import os
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from harness.case import Case, load_all, problems
from harness.compare import differences
from harness.gaps import load_gaps, reason

CASES = load_all()
GAPS = load_gaps()
Outcome = dict[str, Any]
Answers = dict[str, dict[str, str]]
Run = Callable[[Case, str], Outcome]


def can_fail_allocations() -> bool:
    """Whether this build of the engine can let allocations fail (MIDFLIGHT_ALLOCATION_FAULTS), and some are to."""
    if os.environ.get("MIDFLIGHT_ALLOCATIONS") == "0":
        return False
    try:
        engine = importlib.import_module("midflight._engine")
    except ImportError:
        return False  # the tests say so themselves
    possible: bool = engine.arm_allocation_faults(0, 0)
    engine.disarm_allocation_faults()
    return possible


def has_turn(case: Case, runner: str) -> bool:
    """Whether this share of the tests plays the case so: MIDFLIGHT_SHARE=1/3 is the first of three, by name.

    Each share makes an update of every case; what else is done with a case, it does in its own cases only. Of the
    faults, which take as long as everything else, MIDFLIGHT_FAULTS may give it less.
    """
    if runner == "api":
        return True
    wanted = os.environ.get("MIDFLIGHT_SHARE", "1/1")
    if runner in {"faults", "allocations"}:
        wanted = os.environ.get("MIDFLIGHT_FAULTS", wanted)
    share, _, shares = wanted.partition("/")
    return zlib.crc32(case.name.encode()) % int(shares) == int(share) - 1


def parameter(case: Case, runner: str) -> Any:
    """One case for one runner; what is known not to work yet is expected to fail, strictly."""
    marks = []
    gap = reason(GAPS, runner, case.name)
    if gap:
        marks.append(pytest.mark.xfail(reason=gap, strict=True))
    if case.reason_to_skip():
        marks.append(pytest.mark.skip(reason=case.reason_to_skip()))
    if not has_turn(case, runner):
        marks.append(pytest.mark.skip(reason="played by another share of the tests"))
    return pytest.param(case, id=case.name, marks=marks)


def plays(runner: str) -> list[Any]:
    """The cases that a runner plays."""
    return [parameter(case, runner) for case in CASES if runner in case.runners()]


def held_up(outcome: Outcome) -> list[Answers]:
    """The answers of a process that came to its end; else the test fails here."""
    if not outcome["ok"]:
        pytest.fail(f"{outcome['detail']}\n{outcome['log']}".rstrip(), pytrace=False)
    return outcome["answers"]  # type: ignore[no-any-return]


def equal_to_fresh_start(fresh: Outcome, answers: Answers, when: str, partial: bool = False) -> None:
    found = list(differences(held_up(fresh)[0], answers, partial))
    if found:
        pytest.fail(f"{when}, the process differs from a fresh start:\n" + "\n".join(found[:8]), pytrace=False)


@pytest.mark.parametrize("case", [pytest.param(c, id=c.name) for c in CASES])
def test_case_is_well_formed(case: Case) -> None:
    """A case says what it promises, cites a rule, and gives a reason for everything it leaves out."""
    assert list(problems(case)) == []


def test_known_gaps_exist() -> None:
    """Every known gap names a runner and a case that are there, and says what is missing."""
    by_name = {case.name: case for case in CASES}
    for runner, gaps in GAPS.items():
        if runner == "tests":
            continue
        for name, gap in gaps.items():
            assert name in by_name and runner in by_name[name].runners(), f"{runner}: {name}"
            assert gap["reason"] if isinstance(gap, dict) else gap


@pytest.mark.parametrize("case", [parameter(case, "oracle") for case in CASES if case.has_oracle])
def test_oracle_is_stable(case: Case, run_case: Run, fresh_start: Run) -> None:
    """Two fresh starts give the same answers, whatever their hash seed."""
    for version in ("before", "after"):
        again = held_up(run_case(case, f"{version} again"))
        equal_to_fresh_start(fresh_start(case, version), again[0], f"in a second start of `{version}`")


@pytest.mark.parametrize("case", plays("api"))
def test_api(case: Case, run_case: Run, fresh_start: Run) -> None:
    """install(), import, hold, reload() or hotfix(): the process is as a fresh start of the new version would be."""
    answers = held_up(run_case(case, "failing" if case.kind == "failure" else "api"))
    if case.has_oracle:
        equal_to_oracle(case, fresh_start(case, "after"), answers[0], "after the update")


@pytest.mark.parametrize("case", plays("late"))
def test_late(case: Case, run_case: Run, fresh_start: Run) -> None:
    """As test_api, but midflight comes into a program that is running already."""
    answers = held_up(run_case(case, "failing late" if case.kind == "failure" else "late"))
    if case.has_oracle:
        equal_to_oracle(case, fresh_start(case, "after"), answers[0], "after the update")


@pytest.mark.parametrize("case", plays("identity"))
def test_identity(case: Case, run_case: Run, fresh_start: Run) -> None:
    """A reload of unchanged files leaves every object where it is."""
    answers = held_up(run_case(case, "identity"))
    equal_to_fresh_start(fresh_start(case, "before"), answers[0], "after a reload of unchanged files", partial=True)


@pytest.mark.parametrize("case", plays("undo"))
def test_undo(case: Case, run_case: Run, fresh_start: Run) -> None:
    """After undo() the process is as before the update, to the object; the update can then be made again."""
    answers = held_up(run_case(case, "undo"))
    equal_to_fresh_start(fresh_start(case, "before"), answers[0], "after undo", partial=True)
    if case.has_oracle:
        equal_to_oracle(case, fresh_start(case, "after"), answers[1], "after the second update")


@pytest.mark.parametrize("case", plays("recover"))
def test_recover(case: Case, run_case: Run, fresh_start: Run) -> None:
    """After a failed update and a return to the old files, a reload works and changes nothing."""
    answers = held_up(run_case(case, "recover"))
    equal_to_fresh_start(fresh_start(case, "before"), answers[0], "after the recovery", partial=True)


@pytest.mark.parametrize("case", plays("faults"))
def test_recover_from_faults(case: Case, run_case: Run, fresh_start: Run) -> None:
    """With no memory at any one step of an update the process stays as it was; the next attempt succeeds."""
    answers = held_up(run_case(case, "faults"))
    if case.has_oracle and reason(GAPS, "api", case.name) is None:
        equal_to_oracle(case, fresh_start(case, "after"), answers[0], "after the update")


@pytest.mark.skipif(not can_fail_allocations(), reason="no allocation is to fail")
@pytest.mark.parametrize("case", plays("allocations"))
def test_recover_without_memory(case: Case, run_case: Run) -> None:
    """With no memory for any one allocation of an update, or of its undo, the process stays as it was."""
    held_up(run_case(case, "allocations"))


def equal_to_oracle(case: Case, fresh: Outcome, answers: Answers, when: str) -> None:
    """As equal_to_fresh_start; a hotfix is compared by its probes only, as its code is in another file."""
    if case.kind == "hotfix":
        answers = {"modules": answers["modules"], "survey": {}, "sources": {}, "probes": answers["probes"]}
    equal_to_fresh_start(fresh, answers, when, partial=case.kind == "hotfix")
