"""Small random programs as data: modules of a package, each a list of features that refer to one another.

A feature has a number, which makes its names unique, two literals that edits change, and references to features that
are defined before it. From the model come the files of a version and the probes that a fresh start must answer alike.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

# What `__main__` may have: it does not come through an import, so the base of anything but definitions is not known.
IN_MAIN = ("function", "generator", "kinds", "class", "slots")
CALLABLE = ("function", "cached", "generator", "kinds", "partial")
CLASSES = ("class", "slots", "meta_class", "abstract", "generic", "decorated_class", "tuple_class")


@dataclass
class Feature:
    kind: str
    number: int
    a: int
    b: int
    uses: list[int] = field(default_factory=list)  # features that its calls use
    base: int | None = None  # a class, a metaclass or a decorator that its definition needs
    variant: int = 0

    @property
    def name(self) -> str:
        return f"{self.kind}_{self.number}"

    @property
    def needs(self) -> list[int]:
        return [*self.uses, *([self.base] if self.base is not None else [])]


@dataclass
class Module:
    name: str
    style: int  # how it imports from the other modules
    features: list[Feature] = field(default_factory=list)
    doc: int = 0


@dataclass
class Program:
    modules: list[Module]  # in import order
    main: Module | None
    star: bool  # whether a module imports everything from the package
    count: int = 0

    def places(self) -> dict[int, tuple[int, int]]:
        """Where each feature is defined: (index of its module, index in the module)."""
        return {f.number: (m, i) for m, module in enumerate(self.all()) for i, f in enumerate(module.features)}

    def all(self) -> list[Module]:
        return [*self.modules, *([self.main] if self.main else [])]

    def features(self) -> Iterator[Feature]:
        for module in self.all():
            yield from module.features

    def by_number(self) -> dict[int, Feature]:
        return {f.number: f for f in self.features()}

    def is_valid(self) -> bool:
        """Every reference leads to something that is defined before, and there is no way round."""
        places = self.places()
        if self.main and not all(f.kind in IN_MAIN and f.base is None for f in self.main.features):
            return False
        return all(n in places and places[n] < places[f.number] for f in self.features() for n in f.needs)

    def home(self, number: int) -> Module:
        return self.all()[self.places()[number][0]]

    # ------------------------------------------------------------ the files of a version

    def files(self) -> dict[str, str]:
        found = {f"game/{module.name}.py": self.text(module) for module in self.modules}
        names = [m.name for m in self.modules]
        exported = [(m.name, f.name) for m in self.modules for f in m.features if f.number % 3 == 0]
        lines = ['"""The game."""', "", *(f"from . import {name}" for name in names)]
        lines += [f"from .{module} import {name}" for module, name in exported]
        lines += ["", f"__all__ = {[name for _, name in exported]!r}"]
        found["game/__init__.py"] = "\n".join(lines) + "\n"
        if self.star:
            found["star.py"] = "import game\nfrom game import *\n\n\ndef size():\n    return len(game.__all__)\n"
        if self.main:
            block = ["", "", 'if __name__ == "__main__":', "    started = ['once']", "    started.append('twice')"]
            found["app.py"] = self.text(self.main) + "\n".join(block) + "\n"
        return found

    def text(self, module: Module) -> str:
        writer = Writer(self, module)
        body = [line for f in module.features for line in ["", "", *writer.feature(f)]]
        doc = [f'"""Module {module.doc}."""', ""] if module.doc else []
        head = ["import abc", "import collections", "import functools", "from typing import Generic, TypeVar"]
        return "\n".join([*doc, *head, *sorted(writer.imports), "", 'T = TypeVar("T")', *body]) + "\n"

    def probes(self) -> list[str]:
        found = ["star.size()"] if self.star else []
        found.append("game.__all__")
        for module in self.all():
            path = "main" if module is self.main else f"game.{module.name}"
            for feature in module.features:
                found += [probe.format(p=f"{path}.{feature.name}") for probe in PROBES[feature.kind]]
        return found


PROBES: dict[str, list[str]] = {
    "const": ["{p}"],
    "table": ["{p}", "sorted({p})"],
    "function": ["raised(lambda: {p}(2))", "signature({p})", "{p}.__doc__"],
    "cached": ["{p}(3)", "{p}.__wrapped__(4)", "{p}.cache_parameters()"],
    "generator": ["list({p}(2))"],
    "kinds": ["run({p}(2))"],
    "partial": ["{p}(1)"],
    "decorator": ["{p}(lambda x: x)(3)"],
    "class_decorator": ["{p}(type('C', (), {{}})).marked"],
    "meta": ["{p}.__name__"],
    "class": ["{p}(1).go(2)", "{p}(1).size", "{p}.make().n", "{p}.add(1)", "[c.__name__ for c in {p}.__mro__]"],
    "slots": ["{p}(1).go(2)", "{p}.__slots__", "raised(lambda: setattr({p}(1), 'other', 2))"],
    "meta_class": ["{p}(1).go(2)", "{p}.describe()", "type({p}).__name__"],
    "abstract": ["raised({p})", "type('Whole', ({p},), {{'go': lambda self: 1}})().shared()"],
    "generic": ["{p}(1).go(2)", "{p}[int](1).go(3)", "{p}.__parameters__"],
    "decorated_class": ["{p}(1).go(2)", "{p}.marked"],
    "tuple_class": ["{p}(1, 2)", "{p}(1, 2).total()", "{p}._fields"],
    "registered": ["[f(1) for f in {p}_all]"],
    "branch": ["{p}(3)"],
}


class Writer:
    """Source lines of one module; collects the imports that they need."""

    def __init__(self, program: Program, module: Module) -> None:
        self.program, self.module = program, module
        self.imports: set[str] = set()

    def ref(self, number: int) -> str:
        home, name = self.program.home(number), self.program.by_number()[number].name
        if home is self.module:
            return name
        outside = self.module is self.program.main
        if self.module.style == 0:
            self.imports.add(f"from {'game' if outside else '.'} import {home.name}")
            return f"{home.name}.{name}"
        if self.module.style == 1:
            self.imports.add(f"from {'game' if outside else ''}.{home.name} import {name}")
            return name
        self.imports.add(f"from game.{home.name} import {name} as {name}_here")
        return f"{name}_here"

    def call(self, feature: Feature, argument: str) -> str:
        """An expression in which the uses of the feature take part."""
        found = [str(feature.a)]
        for number in feature.uses:
            used = self.program.by_number()[number]
            if used.kind in ("const", "table"):
                found.append(self.ref(number) if used.kind == "const" else f"len({self.ref(number)})")
            elif used.kind in CALLABLE and used.kind not in ("generator", "kinds"):
                found.append(f"{self.ref(number)}({argument})")
            elif used.kind == "generator":
                found.append(f"list({self.ref(number)}(1))")
            elif used.kind in ("class", "slots", "meta_class", "generic", "decorated_class"):
                found.append(f"{self.ref(number)}({argument}).go({feature.b})")
        return f"[{', '.join(found)}]"

    def feature(self, feature: Feature) -> list[str]:
        lines: list[str] = getattr(self, feature.kind)(feature)
        return lines

    # ------------------------------------------------------------ kinds of features

    def const(self, f: Feature) -> list[str]:
        forms = [str(f.a), f"'text {f.a}'", f"({f.a}, {f.b})", f"{{'a': {f.a}, 'b': [{f.b}]}}", f"[{f.a}, {f.b}]"]
        value = forms[f.variant % len(forms)]
        used = [self.ref(n) for n in f.uses if self.program.by_number()[n].kind == "const"]
        return [f"{f.name} = {f'({value}, {used[0]})' if used else value}"]

    def table(self, f: Feature) -> list[str]:
        return [f"{f.name} = {{}}", f"for i in range({f.a % 4 + 1}):", f"    {f.name}[i] = i * {f.b}", "del i"]

    def function(self, f: Feature) -> list[str]:
        decorator = [f"@{self.ref(f.base)}"] if f.base is not None else []
        doc = [f'    """Words {f.b}."""'] if f.variant % 2 else []
        head = ["x, y={b}", "x, *, y={b}", "x: int = {b}, *rest: str"][f.variant % 3].format(b=f.b)
        return [*decorator, f"def {f.name}({head}):", *doc, f"    return {self.call(f, 'x')}"]

    def cached(self, f: Feature) -> list[str]:
        decorator = "@functools.cache" if f.variant % 2 else f"@functools.lru_cache(maxsize={f.b + 1})"
        return [decorator, f"def {f.name}(x):", f"    return str((x, {f.a}, {f.b}))"]

    def generator(self, f: Feature) -> list[str]:
        return [f"def {f.name}(n):", "    for i in range(n):", f"        yield i, {self.call(f, 'i')}"]

    def kinds(self, f: Feature) -> list[str]:
        return [f"async def {f.name}(x):", f"    return x, {self.call(f, 'x')}"]

    def partial(self, f: Feature) -> list[str]:
        return [f"{f.name} = functools.partial(lambda a, b: (a, b, {self.call(f, 'b')}), {f.b})"]

    def decorator(self, f: Feature) -> list[str]:
        inner = ["    @functools.wraps(function)"] if f.variant % 2 else []
        lines = [f"def {f.name}(function):", f"    label = {f.a}", *inner, "    def wrapper(*args, **kwargs):"]
        return [*lines, f"        return label, {f.b}, function(*args, **kwargs)", "", "    return wrapper"]

    def class_decorator(self, f: Feature) -> list[str]:
        return [
            f"def {f.name}(cls):",
            f"    cls.marked = {f.a}",
            f"    cls.more = lambda self: {f.b}",
            "    return cls",
        ]

    def meta(self, f: Feature) -> list[str]:
        return [f"class {f.name}(type):", "    def describe(cls):", f"        return cls.__name__, {f.a}"]

    def methods(self, f: Feature) -> list[str]:
        return ["    def go(self, x):", f"        return self.n, x, {self.call(f, 'x')}"]

    def start(self, f: Feature) -> list[str]:
        return ["    def __init__(self, n):", f"        self.n = n + {f.b}", ""]

    def plain(self, f: Feature, head: str, body: list[str]) -> list[str]:
        return [f"class {f.name}{head}:", *body, "", *self.start(f), *self.methods(f)]

    def class_(self, f: Feature) -> list[str]:
        base = f"({self.ref(f.base)})" if f.base is not None else ""
        lines = self.plain(f, base, [f"    level = {f.a}"])
        if f.base is not None and f.variant % 2:
            lines += ["", "    def __str__(self):", "        return super().__str__() and str(__class__.__name__)"]
        lines += ["", "    @property", "    def size(self):", f"        return self.n, {f.a}"]
        lines += ["", "    @size.setter", "    def size(self, value):", f"        self.n = value * {f.b}"]
        lines += ["", "    @classmethod", "    def make(cls):", f"        return cls({f.a})"]
        return [*lines, "", "    @staticmethod", "    def add(x):", f"        return x + {f.b}"]

    def slots(self, f: Feature) -> list[str]:
        return self.plain(f, "", ['    __slots__ = ("n", "extra")'])

    def meta_class(self, f: Feature) -> list[str]:
        return self.plain(f, f"(metaclass={self.ref(f.base or 0)})", [f"    level = {f.a}"])

    def abstract(self, f: Feature) -> list[str]:
        lines = [f"class {f.name}(abc.ABC):", "    @abc.abstractmethod", "    def go(self): ...", ""]
        return [*lines, "    def shared(self):", f"        return {self.call(f, '1')}"]

    def generic(self, f: Feature) -> list[str]:
        return self.plain(f, "(Generic[T])", [f"    level = {f.a}"])

    def decorated_class(self, f: Feature) -> list[str]:
        return [f"@{self.ref(f.base or 0)}", *self.plain(f, "", [f"    level = {f.a}"])]

    def tuple_class(self, f: Feature) -> list[str]:
        lines = [f'class {f.name}(collections.namedtuple("{f.name}", ["x", "y"])):', "    __slots__ = ()", ""]
        return [*lines, "    def total(self):", f"        return self.x * {f.a} + self.y * {f.b}"]

    def registered(self, f: Feature) -> list[str]:
        lines = [f"{f.name}_all = []", "", "", f"def {f.name}(function):", f"    {f.name}_all.append(function)"]
        lines += ["    return function"]
        for n in range(f.a % 3 + 1):
            lines += ["", "", f"@{f.name}", f"def handler_{f.number}_{n}(x):", f"    return x, {n}, {f.b}"]
        return lines

    def branch(self, f: Feature) -> list[str]:
        used = [self.ref(n) for n in f.uses if self.program.by_number()[n].kind == "const"]
        condition = f"bool({used[0]})" if used else f"{f.a} > 50"
        lines = [f"if {condition}:", f"    def {f.name}(x):", f"        return 'yes', x, {f.b}"]
        return [*lines, "else:", f"    def {f.name}(x):", f"        return 'no', x, {f.b}"]


setattr(Writer, "class", Writer.class_)

BASES = {"function": "decorator", "class": "class", "meta_class": "meta", "decorated_class": "class_decorator"}
KINDS = list(PROBES)


def new_feature(
    rng: random.Random, program: Program, before: list[Feature], module_kinds: tuple[str, ...] = ()
) -> Feature:
    """A feature that may refer to those before it, of any kind or of the kinds that its module may have.

    A cached function uses no others: by contract its results stay when only what it calls has changed.
    """
    while True:
        kind = rng.choice(KINDS)
        bases = [f.number for f in before if f.kind == BASES.get(kind)]
        base = rng.choice(bases) if bases and (kind not in ("function", "class") or rng.random() < 0.6) else None
        if base is None and kind in ("meta_class", "decorated_class"):
            continue
        if module_kinds and (kind not in module_kinds or base is not None):
            continue
        usable = [f.number for f in before if f.kind in ("const", "table", *CALLABLE, *CLASSES)]
        uses = rng.sample(usable, min(len(usable), rng.randrange(3))) if kind != "cached" else []
        program.count += 1
        return Feature(kind, program.count, rng.randrange(100), rng.randrange(1, 9), uses, base, rng.randrange(6))


def new_program(rng: random.Random) -> Program:
    program = Program([], None, rng.random() < 0.3)
    for n in range(rng.randrange(2, 5)):
        program.modules.append(Module(f"part{n}", rng.randrange(3)))
        fill(rng, program, program.modules[-1])
    if rng.random() < 0.5:
        program.main = Module("__main__", rng.randrange(3))
        fill(rng, program, program.main)
    return program


def fill(rng: random.Random, program: Program, module: Module) -> None:
    for _ in range(rng.randrange(2, 6)):
        kinds = IN_MAIN if module is program.main else ()
        module.features.append(new_feature(rng, program, list(program.features()), kinds))
