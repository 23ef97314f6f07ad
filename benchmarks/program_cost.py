"""What an update of one module costs in programs of different sizes.

    python benchmarks/program_cost.py               # figures
    python benchmarks/program_cost.py --check       # fails where the cost grows much faster than the program

Two programs are made in two sizes, each in a process of its own. In one, modules import, inherit, decorate and register
across each other, and one in its middle is edited in several ways. In the other, all modules have classes with methods
of the same names, which call each other on any object, and enter an object with a hub that all of them import: what one
of them calls may be any method of them all. There the hub is edited, and one of the modules. What an edit costs should
hardly depend on the modules around it, and may grow as their number does where all of them have to be looked at; it
must not grow as its square. Times are of processes, the ratios are of one run, so that it holds on a busy machine.
"""

from __future__ import annotations

import argparse
import importlib
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time as now

import midflight

CORE = """
HANDLERS = {}


def register(name):
    def keep(function):
        HANDLERS[name] = function
        return function

    return keep


def traced(function):
    def inner(*arguments):
        STATE["calls"] += 1
        return function(*arguments)

    return inner


STATE = {"calls": 0}


class Base:
    level = 0

    def step(self, n):
        return n + self.level
"""

PART = """
from {core} import register, traced, STATE
from {near} import Part as Near, helper as near_helper
import {far} as far

LIMIT = {constant}
TABLE = {{"a": LIMIT, "b": LIMIT * 2}}


def helper(n):
    STATE["calls"] += {body}
    return near_helper(n - 1) if n > 0 else far.LIMIT


@traced
def work(n):
    return helper(n) + {traced}


@register("handler {i}")
def handle(n):
    return work(n) + {handler}


class Part(Near):
    level = {attribute}

    def step(self, n):
        return super().step(n) + {method}

    def rank(self):
        return TABLE["a"] * self.level
"""
KINDS = ("body", "method", "traced", "handler", "constant", "attribute", "added")
FIRST = "Part = Base\nLIMIT = 1\n\n\ndef helper(n):\n    return n\n"


HUB = """
LIMIT = {constant}
MADE = []


class Hub:
    level = {attribute}

    def __init__(self):
        self.parts = {{}}

    def add(self, name, part):
        self.parts[name] = part
        part.attach(self)

    def update(self, n{header}):
        for part in self.parts.values():
            part.update(n + {body})


HUB = Hub()


def register(made):
    MADE.append(made)
    return made
"""
SCENE = """
import {hub}
from {hub} import HUB, register

CONSTANT = {constant}


@register
class Sprite:
    level = {attribute}

    def __init__(self, name):
        self.name = name
        self.reset()

    def reset(self):
        self.x = 0

    def update(self, n):
        self.x += n + {body}
        self.child.update(n)

    def handle(self, event{header}):
        event.handle(self)
        self.update(1)

    def attach(self, hub):
        self.hub = hub
        hub.subscribe(self)


class Scene:
    def __init__(self):
        self.sprites = [Sprite("a"), Sprite("b")]

    def update(self, n):
        for sprite in self.sprites:
            sprite.update(n)

    def handle(self, event):
        for sprite in self.sprites:
            sprite.handle(event)
            event.update(sprite)

    def attach(self, hub):
        hub.parts[{i}] = self

    def subscribe(self, other):
        other.attach(self)


SCENE = Scene()
HUB.add({i}, SCENE)
SIZES = [{hub}.LIMIT, len({hub}.MADE)]
"""


class Program:
    """The modules of one program, named by its size: -1 is the one that all the others import."""

    kinds: tuple[str, ...] = KINDS
    names = ("core", "part")

    def __init__(self, root: Path, size: int) -> None:
        self.root, self.size = root, size
        self.core = self.name(-1)
        for i in range(-1, size):
            self.write(self.name(i), self.text(i))
        for i in range(size):
            importlib.import_module(self.name(i))

    def name(self, i: int) -> str:
        core, part = self.names
        return f"{part}_{self.size}_{i}" if i >= 0 else f"{core}_{self.size}"

    def write(self, name: str, text: str) -> None:
        (self.root / f"{name}.py").write_text(text)

    def text(self, i: int, kind: str = "", revision: int = 0) -> str:
        if i < 0:
            return CORE + FIRST
        values = {other: revision if other == kind else 0 for other in KINDS}
        more = f"\n\ndef added_{revision}():\n    return {revision}\n" if kind == "added" else ""
        far = self.name(i // 2 - 1)
        return PART.format(core=self.core, near=self.name(i - 1), far=far, i=i, **values) + more

    def cost(self, kind: str, repeats: int) -> float:
        """The median of an edit, in seconds; the first one, which parses what it looks at, is left out."""
        seconds = []
        for revision in range(1, repeats + 2):
            name = self.edit(kind, revision)
            start = now()
            midflight.reload([name])
            seconds.append(now() - start)
        return statistics.median(seconds[1:])

    def edit(self, kind: str, revision: int) -> str:
        i = self.place(kind)
        self.write(self.name(i), self.text(i, kind, revision))
        return self.name(i)

    def place(self, kind: str) -> int:
        return self.size // 2


class Hub(Program):
    """Modules of classes whose methods have the same names."""

    edits = ("body", "header", "constant", "attribute")
    kinds = (*edits, *(f"hub's {edit}" for edit in edits))
    names = ("hub", "scene")

    def text(self, i: int, kind: str = "", revision: int = 0) -> str:
        kind = kind.removeprefix("hub's ")
        values: dict[str, object] = {other: revision if other == kind else 0 for other in self.edits}
        values["header"] = f", more={revision}" if kind == "header" else ""
        return (SCENE if i >= 0 else HUB).format(hub=self.core, i=i, **values)

    def place(self, kind: str) -> int:
        return -1 if kind.startswith("hub's ") else super().place(kind)


SHAPES = {"parts": Program, "hub": Hub}


def measure(shape: str, size: int, repeats: int) -> dict[str, float]:
    """What edits of one program cost, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True
        midflight.install(include=["core_*", "part_*", "hub_*", "scene_*"])
        program = SHAPES[shape](Path(folder), size)
        return {kind: program.cost(kind, repeats) * 1e3 for kind in program.kinds}


def in_a_process(shape: str, size: int, repeats: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", shape, "--sizes", str(size), str(size), "--repeats", str(repeats)]
    found: dict[str, float] = json.loads(subprocess.check_output(command))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs=2, default=[40, 320])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--one", choices=SHAPES, help="only this program, of the first size, here")
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 if the cost grows more than four times as fast"
    )
    options = parser.parse_args()
    small, large = options.sizes
    if options.one:
        print(json.dumps(measure(options.one, small, options.repeats)))
        return 0
    limit = 4 * large / small
    status = 0
    for shape in SHAPES:
        few, many = (in_a_process(shape, size, options.repeats) for size in (small, large))
        for kind, cost in few.items():
            line = f"{kind:15} {small} modules {cost:7.2f} ms  {large} modules {many[kind]:7.2f} ms"
            print(f"{line}  ({many[kind] / cost:.2f}x)")
        grown = sum(many.values()) / sum(few.values())
        if options.check and grown > limit:
            print(
                f"the cost grows {grown:.1f}x where the program grows {large / small:.1f}x; the limit is {limit:.1f}x"
            )
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
