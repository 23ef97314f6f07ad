"""Interpreters that midflight does not run in are refused with a message that says what to do."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from midflight import _interpreter

Program = Callable[..., str]


@pytest.mark.parametrize(
    ("implementation", "version", "abiflags", "words"),
    [
        ("cpython", (3, 10, 13, "final", 0), "", "cpython 3.10.13: this version is not tested"),
        ("cpython", (3, 14, 0, "final", 0), "", "cpython 3.14.0: this version is not tested"),
        ("cpython", (3, 13, 0, "beta", 1), "", "cpython 3.13.0 (beta): this version is not tested"),
        ("cpython", (3, 13, 0, "final", 0), "t", "cpython 3.13.0 free-threaded: builds without the GIL"),
        ("pypy", (3, 11, 9, "final", 0), "", "pypy 3.11.9: this is another interpreter"),
    ],
)
def test_others_are_refused(
    implementation: str, version: tuple[int, int, int, str, int], abiflags: str, words: str
) -> None:
    message = _interpreter.objection(implementation, version, abiflags)
    assert words in message
    assert "CPython 3.11 to 3.13" in message
    assert "install a newer midflight" in message


def test_tested_ones_are_not() -> None:
    for version in _interpreter.TESTED:
        assert _interpreter.objection("cpython", (*version, 4, "final", 0)) == ""


def test_refusal_comes_before_the_engine(program: Program) -> None:
    program("""
    sys.implementation.name = "other"
    try:
        import midflight
    except ImportError as error:
        assert "other" in str(error) and "midflight._engine" not in sys.modules, error
    else:
        raise AssertionError("imported")
    """)


def test_failed_self_test_is_named(program: Program) -> None:
    """The engine checks what it knows of structs; what fails is named, with the version and the cause."""
    program("""
    import dataclasses, importlib.abc, linecache
    sys.modules["collections"] = None
    try:
        import midflight._engine
    except ImportError as error:
        text = str(error)
        assert "self-test of exchanging the contents of deques failed" in text, text
        assert sys.version.split()[0] in text and isinstance(error.__cause__, ImportError), text
    else:
        raise AssertionError("imported")
    """)


def test_self_test_leaves_nothing(program: Program) -> None:
    program("""
    import gc
    import midflight
    gc.collect()
    left = [o for o in gc.get_objects() if getattr(o, "__module__", None) == "midflight self-test"]
    assert left == [], left
    """)


def test_this_interpreter_is_tested() -> None:
    assert sys.version_info[:2] in _interpreter.TESTED
