"""The names that users of midflight rely on."""

from __future__ import annotations

import inspect

import midflight
import pytest

NAMES = {
    "install": "include exclude history",
    "reload": "keep replace on_conflict execute when timeout",
    "plan": "",
    "stage": "sources",
    "hotfix": "source name",
    "undo": "",
    "history": "",
    "forget": "",
    "generation": "",
    "safepoint": "",
    "verify": "",
    "watch": "",
}
ERRORS = ["StageError", "ExecuteError", "RefusedError", "BusyError"]


@pytest.mark.parametrize("name", NAMES)
def test_function_is_there(name: str) -> None:
    """Each function of the contract is exported, listed in `__all__`, documented, and takes its arguments."""
    function = getattr(midflight, name)
    assert name in midflight.__all__
    assert inspect.getdoc(function)
    parameters = inspect.signature(function).parameters
    assert set(NAMES[name].split()) <= set(parameters)


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_one_family(name: str) -> None:
    error = getattr(midflight, name)
    assert name in midflight.__all__
    assert issubclass(error, midflight.UpdateError)
    assert issubclass(midflight.UpdateError, Exception)
    assert not issubclass(midflight.UpdateError, tuple(getattr(midflight, n) for n in ERRORS))


def test_everything_exported_is_there_and_documented() -> None:
    for name in midflight.__all__:
        value = getattr(midflight, name)
        assert not name.startswith("_") or name == "__version__"
        assert inspect.getdoc(value), name


def test_version() -> None:
    assert midflight.__version__[0].isdigit()


def test_start_of_a_process() -> None:
    """Nothing has been updated in this process."""
    assert midflight.generation() == 0
    assert list(midflight.history()) == []
