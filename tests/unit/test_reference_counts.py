"""On a debug build of CPython, updates give back every reference that they take.

As a program, it makes updates of the kind that it is given, and prints how many references there are more after each
round of them.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import midflight
import pytest

WARM_UP, ROUNDS, UPDATES = 40, 4, 50

SOURCE = """
from dataclasses import dataclass, field
from enum import Flag, IntEnum
from functools import lru_cache

LIMIT = 0
TABLE = {"a": 0, "b": 0}
ROWS = [0, 0]


class Thing:
    __slots__ = ("a",)
    level = 0

    def pair(self, x=0):
        return x, 0


class Other:
    __slots__ = ("a",)


class Sub(Thing):
    __slots__ = ()


class Late(Thing):
    level = 0


@dataclass
class Row:
    a: int = 0


class Kind(IntEnum):
    ONE = 1


class Colour(Flag):
    RED = 1
    GREEN = 2


def pair(x=0):
    return x, 0


def make(seed):
    def inner():
        return seed, 0

    return inner


@lru_cache
def cached():
    return cached, 0


def add(item, by=[0]):
    by.append(item)
"""


def commit(*edits: tuple[str, str], more: str = "", first: str = "") -> midflight.Update:
    """Update to the source with some of its text replaced."""
    text = SOURCE
    for was, becomes in edits:
        assert was in text
        text = text.replace(was, becomes)
    return midflight.stage(["m"], sources={"m": first + text + more}).commit()


def fails(error: type[Exception], call: Callable[[], object]) -> None:
    try:
        call()
    except error:
        return
    raise AssertionError(f"no {error.__name__}")


class Kinds:
    """Updates of many kinds. Each method may be called again and again, `n` counts the calls."""

    def __init__(self, module: Any) -> None:
        self.m = module
        self.things = [module.Thing() for _ in range(3)]
        self.others = [module.Row(), module.Late(), module.make(3), module.pair, module.Thing.pair]

    def a_body(self, n: int) -> None:
        commit(("return x, 0", f"return x, {n % 2}"))
        assert self.m.pair() == (0, n % 2)

    def a_header(self, n: int) -> None:
        commit(("x=0", "x=0, y=1" if n % 2 else "x=0"))

    def moved_lines(self, n: int) -> None:
        commit(first="\n" * (n % 2))

    def data(self, n: int) -> None:
        commit(('"b": 0', f'"b": {n % 2}'), ("[0, 0]", "[0, 1, [0]]" if n % 2 else "[0, 0]"))

    def data_that_the_program_changes_too(self, n: int) -> None:
        self.m.TABLE["live"] = [n % 2]
        self.m.ROWS.append(n % 2)
        commit(('"b": 0', f'"b": {n % 2}'), ("[0, 0]", f"[{n % 2}, 0]"))
        del self.m.TABLE["live"]
        self.m.ROWS.pop()

    def names_that_come_and_go(self, n: int) -> None:
        more = "def added():\n    return ADDED\nclass Added(Thing):\n    ADDED = [1]\nADDED = {1: 2}\n"
        commit(more=more if n % 2 else "")

    def names_that_running_code_loads(self, n: int) -> None:
        commit(more="EXTRA = 1\ndef steps():\n    yield 1\n    yield EXTRA\n")
        steps = self.m.steps()
        assert next(steps) == 1
        commit()
        assert next(steps) == 1

    def class_attributes(self, n: int) -> None:
        commit(("level = 0", f"level = {n % 2}; extra_{n % 2} = [0]"))

    def slots(self, n: int) -> None:
        commit(('("a",)\n    level', '("a", "b")\n    level' if n % 2 else '("a",)\n    level'))

    def slots_that_instances_fill(self, n: int) -> None:
        names = ("b", "c") if n % 2 else ("a", "d")
        commit(('("a",)\n    level', f"{names}\n    level"))
        for thing in self.things:
            for name in names:
                setattr(thing, name, [n % 2])

    def bases(self, n: int) -> None:
        commit(("Sub(Thing)", "Sub(Other)" if n % 2 else "Sub(Thing)"))

    def fields_of_a_dataclass(self, n: int) -> None:
        commit(("a: int = 0", "a: int = 0\n    b: list = field(default_factory=list)" if n % 2 else "a: int = 0"))

    def members_of_enumerations(self, n: int) -> None:
        commit(("ONE = 1", f"ONE = {n % 2 + 1}"), ("GREEN = 2", "GREEN = 2\n    BLUE = 4" if n % 2 else "GREEN = 2"))
        assert self.m.Colour(3) and self.m.Kind.ONE.value == n % 2 + 1

    def closures(self, n: int) -> None:
        commit(("return seed, 0", f"return seed, {n % 2}"))

    def cached_functions(self, n: int) -> None:
        commit(("return cached, 0", f"return cached, {n % 2}"))
        assert self.m.cached()[1] == n % 2

    def default_values(self, n: int) -> None:
        commit(("by=[0]", "by=[0, 1]" if n % 2 else "by=[0]"))
        self.m.add(1, [])

    def the_whole_module(self, n: int) -> None:
        source = SOURCE.replace('"b": 0', f'"b": {n % 2}')
        midflight.stage(["m"], sources={"m": source}, execute="all").commit()

    def unchanged_files(self, n: int) -> None:
        midflight.reload(["m"])

    def undo(self, n: int) -> None:
        commit(("return x, 0", "return x, 1"), ("level = 0", "level = 1"), ('"b": 0', '"b": 1'))
        midflight.undo()

    def a_hotfix(self, n: int) -> None:
        source = "import m\ndef pair(x=1):\n    return x, 9\nm.pair = pair\nm.Thing.level = 9\nm.TABLE['hot'] = [1]\n"
        midflight.hotfix(source=source, name="fix")
        assert self.m.pair() == (1, 9)
        midflight.undo()

    def a_hotfix_that_wraps(self, n: int) -> None:
        source = "import m\nwas = m.pair\ndef pair(x=1):\n    return was(x), 9\nm.pair = pair\n"
        midflight.hotfix(source=source, name="fix")
        assert self.m.pair() == ((1, 0), 9)
        midflight.undo()

    def a_hotfix_that_raises(self, n: int) -> None:
        fails(midflight.ExecuteError, lambda: midflight.hotfix(source="import m\nm.LIMIT = 3\n1 / 0\n", name="fix"))

    def code_that_raises(self, n: int) -> None:
        fails(midflight.ExecuteError, lambda: commit(("level = 0", "level = 1"), more="TABLE['x'] = 1\n1 / 0\n"))

    def a_syntax_error(self, n: int) -> None:
        fails(midflight.StageError, lambda: commit(more="def f(:\n"))

    def a_refusal(self, n: int) -> None:
        self.m.LIMIT = 7
        source = SOURCE.replace("LIMIT = 0", "LIMIT = 1")
        staged = {"sources": {"m": source}, "on_conflict": "refuse"}
        fails(midflight.RefusedError, lambda: midflight.stage(["m"], **staged).commit())

    def a_staged_update_that_is_given_up(self, n: int) -> None:
        midflight.stage(["m"], sources={"m": SOURCE.replace("return x, 0", "return x").replace('"b": 0', '"b": 1')})

    def no_memory(self, n: int) -> None:
        engine = importlib.import_module("midflight._engine")
        engine.arm_fault(n % 50)
        with contextlib.suppress(MemoryError, midflight.UpdateError):
            commit(("level = 0", f"level = {n % 2}"), ('"b": 0', f'"b": {n % 2}'), ("x, 0", f"x, {n % 2}"))
        engine.arm_fault(0)

    def hooks(self, n: int) -> None:
        before = "def __midflight_before__(update):\n    return [LIMIT]\n"
        after = "def __midflight_after__(update, state):\n    TABLE['hook'] = state\n"
        commit(("level = 0", f"level = {n % 2}"), more=before + after)


NAMES = [name for name in vars(Kinds) if not name.startswith("_")]


@pytest.mark.skipif(not hasattr(sys, "gettotalrefcount"), reason="only debug builds of CPython count all references")
@pytest.mark.parametrize("name", NAMES)
def test_references_are_given_back(name: str, tmp_path: Path) -> None:
    """All references that there are do not become more with the updates, nor fewer."""
    command = [sys.executable, __file__, name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    grown = [int(word) for word in done.stdout.split()]
    assert len(grown) == ROUNDS
    # What is kept for later, such as names that are interned, is kept once; what is lost is lost with each update.
    assert min(map(abs, grown)) < UPDATES // 2, f"{grown} more references after {UPDATES} updates each"


def settled() -> int:
    """The number of all references, but for those that CPython keeps for speed only."""
    sys._clear_type_cache()
    gc.collect()
    return sys.gettotalrefcount()  # type: ignore[attr-defined, no-any-return]  # of debug builds


def main() -> None:
    Path("m.py").write_text(SOURCE, "utf-8")
    sys.path.insert(0, str(Path.cwd()))
    midflight.install(include=["m"])
    update = getattr(Kinds(importlib.import_module("m")), sys.argv[1])
    for n in range(WARM_UP):
        update(n)
    before = settled()
    for _ in range(ROUNDS):
        for n in range(UPDATES):
            update(n)
        after = settled()
        print(after - before)
        before = after


if __name__ == "__main__":
    main()
