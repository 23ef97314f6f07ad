"""Refuses interpreters that midflight was not tested with, before the engine is loaded."""

from __future__ import annotations

import sys

TESTED = ((3, 11), (3, 12), (3, 13))


def objection(implementation: str, version: tuple[int, int, int, str, int], abiflags: str = "") -> str:
    """Why midflight does not run in an interpreter, as a message with the remedy; empty if it does."""
    running = "{} {}.{}.{}".format(implementation, *version[:3])
    if version[3] != "final":
        running += f" ({version[3]})"
    if "t" in abiflags:
        running += " free-threaded"
    first, last = ("{}.{}".format(*tested) for tested in (TESTED[0], TESTED[-1]))
    rule = f"midflight changes the interpreter's own structures and runs only in releases of CPython {first} to {last}"
    if implementation != "cpython":
        problem = "this is another interpreter"
    elif "t" in abiflags:
        problem = "builds without the GIL are not supported"
    elif version[:2] not in TESTED or version[3] in {"alpha", "beta"}:
        problem = "this version is not tested"
    else:
        return ""
    return f"{running}: {problem}; {rule}; run the program with one of these, or install a newer midflight"


def refuse_unless_tested() -> None:
    """Raise ImportError in an interpreter that midflight was not tested with."""
    info = sys.version_info
    version = (info.major, info.minor, info.micro, info.releaselevel, info.serial)
    if message := objection(sys.implementation.name, version, getattr(sys, "abiflags", "")):
        raise ImportError(message, name="midflight")


refuse_unless_tested()
