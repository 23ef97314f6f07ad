"""What the probe expressions of a case may use besides its modules, and their answers as text."""

from __future__ import annotations

import asyncio
import collections
import contextlib
import copy
import dataclasses
import enum
import functools
import inspect
import pickle
import sys
import traceback
import typing
from collections.abc import Callable, Coroutine
from typing import Any

from harness.survey import Surveyor


class Tools:
    """The functions that probes call; all answers are free of addresses and of the place of the sources."""

    def __init__(self, source_dir: str) -> None:
        self.source_dir = source_dir

    def trace(self, call: Callable[[], object]) -> list[tuple[str, int | None, str | None]]:
        """Function, line and source line of each frame of the application in the traceback of what the call raises."""
        try:
            call()
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            return [(f.name, f.lineno, f.line) for f in frames if f.filename.startswith(self.source_dir)]
        return [("nothing raised", None, None)]

    def raised(self, call: Callable[[], object]) -> str:
        try:
            return f"returned {call()!r}"
        except BaseException as error:
            return f"{type(error).__name__}: {error}"

    def run(self, coroutine: Coroutine[Any, Any, object]) -> object:
        return asyncio.run(coroutine)

    def signature(self, function: Callable[..., object]) -> str:
        return str(inspect.signature(function))

    def same(self, value: object) -> object:
        """The value after a round trip through pickle."""
        return pickle.loads(pickle.dumps(value))

    def space(self) -> dict[str, object]:
        names = ("trace", "raised", "run", "signature", "same")
        modules = (asyncio, collections, contextlib, copy, dataclasses, enum, functools, inspect, pickle, sys, typing)
        return {**{m.__name__: m for m in modules}, **{name: getattr(self, name) for name in names}}


def answer(expression: str, space: dict[str, Any], source_dir: str) -> str:
    """The value of a probe as text, or what it raised."""
    try:
        value = eval(expression, {**Tools(source_dir).space(), **space})
    except Exception as error:
        return Surveyor(source_dir).text(f"raised {type(error).__name__}: {error}")
    return Surveyor(source_dir, plain=True).describe(value, "answer")
