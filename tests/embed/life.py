"""What one interpreter of `host.c` does: updates of several kinds, and what programs leave open at their end.

usage: life.py FOLDER
"""

from __future__ import annotations

import importlib
import os
import sys
import threading
from pathlib import Path

import midflight

SOURCE = """
import midflight
from collections import OrderedDict, deque
from dataclasses import dataclass
from enum import IntEnum

LIMIT = {n}
TABLE = {{"a": {n}, "b": [{n}]}}
ORDER = OrderedDict(a={n})
QUEUE = deque([{n}])


class Kind(IntEnum):
    ONE = {n}


class Thing:
    __slots__ = ({slots})
    level = {n}

    def pair(self, x={n}):
        return x, {n}


class Sub(Thing):
    __slots__ = ()


@dataclass
class Row:
    a: int = {n}
    {field}


def pair(x={n}):
    midflight.safepoint()
    return x, {n}


def make():
    def inner():
        return {n}

    return inner
"""
FIX = """
import m, midflight

def pair(x=9):
    return x, 9

m.pair = pair
"""


def write(n: int, slots: str, field: str = "") -> None:
    path = Path("m.py")
    path.write_text(SOURCE.format(n=n, slots=slots, field=field), "utf-8")
    os.utime(path, (n * 10, n * 10))


def main() -> None:
    os.chdir(sys.argv[1])
    sys.path.insert(0, sys.argv[1])
    write(1, '"a",')
    midflight.install(history=2)
    m = importlib.import_module("m")
    thing, sub, row, inner = m.Thing(), m.Sub(), m.Row(), m.make()
    thing.a, sub.a = object(), 5

    write(2, '"a", "b"', "b: int = 7")
    midflight.reload()
    assert m.pair() == thing.pair() == (2, 2) and inner() == 2 and row.b == 7 and m.Kind.ONE.value == 2
    thing.b, sub.b = 3, [thing]
    midflight.undo()
    assert m.pair() == (1, 1) and inner() == 1 and sub.a == 5

    # More names than places: from here on fields hold boxes, until the end.
    write(3, '"a", "c", "d"')
    midflight.reload(["m"])
    thing.c, sub.d = [sub], [thing]
    midflight.hotfix(source=FIX, name="fix")
    assert m.pair() == (9, 9)
    try:
        midflight.stage(["m"], sources={"m": "1 / 0\n"})
    except midflight.ExecuteError:
        pass
    else:
        raise AssertionError("no error")
    assert len(midflight.history()) == 2

    # All this is left to the end of the interpreter, and reachable from the module that was updated.
    m.KEPT = midflight.stage(["m"], sources={"m": SOURCE.format(n=7, slots="", field="")})
    m.WATCHER = midflight.watch(interval=0.01).__enter__()
    m.THREAD = threading.Thread(target=midflight.watch().__enter__, daemon=True)
    m.THREAD.start()
    m.THREAD.join()


main()
