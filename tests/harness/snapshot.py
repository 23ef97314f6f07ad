"""A snapshot: which objects make up the application, to the object, and the state of the import system around it."""

from __future__ import annotations

import builtins
import gc
import linecache
import sys
import threading
import types
import warnings
from collections.abc import Iterator
from typing import Any

from harness.survey import Surveyor

Place = tuple[str, object]  # a path such as "m.C.run", and the object that was there


def _content(cell: types.CellType) -> list[object]:
    try:
        return [cell.cell_contents]
    except ValueError:  # what an empty cell raises
        return []


class Walk:
    """Yields the path and object of everything that the application's modules lead to, each object once."""

    def __init__(self, surveyor: Surveyor, with_code: bool) -> None:
        self.surveyor = surveyor
        self.with_code = with_code
        self.met: set[int] = set()

    def __iter__(self) -> Iterator[Place]:
        for name, module in self.surveyor.modules().items():
            yield name, module
            yield f"{name}.__dict__", vars(module)
            for key in sorted(vars(module)):
                if key not in ("__builtins__", "__warningregistry__"):
                    yield from self.visit(f"{name}.{key}", vars(module)[key])

    def visit(self, path: str, value: Any) -> Iterator[Place]:
        yield path, value
        if id(value) in self.met:
            return
        self.met.add(id(value))
        for part, inner in list(self.parts(value)):
            yield from self.visit(f"{path}{part}", inner)

    def parts(self, value: Any) -> Iterator[Place]:
        if isinstance(value, types.FunctionType) and self.surveyor.is_local_to_app(value):
            yield from self.function_parts(value)
        elif isinstance(value, type) and self.surveyor.is_local_to_app(value):
            members = sorted(vars(value).items(), key=lambda item: str(item[0]))  # their order is not promised
            yield from ((f".{k}", v) for k, v in members if k not in ("__dict__", "__weakref__"))
            yield ".__bases__", value.__bases__
        elif isinstance(value, (property, staticmethod, classmethod)):
            names = ("fget", "fset", "fdel") if isinstance(value, property) else ("__func__",)
            yield from ((f".{n}", getattr(value, n)) for n in names)
        elif type(value) is dict:
            yield from ((f"[{k!r:.40}]", v) for k, v in list(value.items()))
        elif type(value) in (list, tuple):
            yield from ((f"[{i}]", v) for i, v in enumerate(list(value)))
        elif self.surveyor.owns(type(value).__module__):
            yield from ((f".{k}", v) for k, v in list(getattr(value, "__dict__", {}).items()))

    def function_parts(self, function: types.FunctionType) -> Iterator[Place]:
        if self.with_code:
            yield ".__code__", function.__code__
            yield ".__defaults__", function.__defaults__
            yield ".__kwdefaults__", function.__kwdefaults__
        yield ".__globals__", function.__globals__
        for index, cell in enumerate(function.__closure__ or ()):
            yield f".__closure__[{index}]", cell
            yield from ((f".__closure__[{index}].cell_contents", v) for v in _content(cell))


class Snapshot:
    """What is there now; `differences()` tells what is no longer as it was."""

    def __init__(self, source_dir: str, with_code: bool = True) -> None:
        self.source_dir = source_dir
        self.with_code = with_code
        for module in Surveyor(source_dir).modules().values():
            linecache.getlines(str(module.__file__))
        self.survey = Surveyor(source_dir).survey()
        self.places = dict(Walk(Surveyor(source_dir), with_code))
        self.modules = dict(sys.modules)
        self.around = self.surroundings()

    def surroundings(self) -> dict[str, object]:
        """What is outside the modules, and no update may leave changed."""
        return {
            "sys.meta_path": list(sys.meta_path),
            "sys.path": list(sys.path),
            "sys.path_hooks": list(sys.path_hooks),
            "sys.modules itself": id(sys.modules),
            "builtins": dict(vars(builtins)),
            "gc.isenabled()": gc.isenabled(),
            "gc.callbacks": list(gc.callbacks),
            "trace function": sys.gettrace(),
            "profile function": sys.getprofile(),
            "excepthook": sys.excepthook,
            "warnings.filters": list(warnings.filters),
            "switch interval": sys.getswitchinterval(),
            "recursion limit": sys.getrecursionlimit(),
            "threads": {t.name for t in threading.enumerate()},
            "linecache": {k: v[2:] for k, v in linecache.cache.items() if k.startswith(self.source_dir)},
        }

    def differences(self) -> list[str]:
        return [*self.changed_modules(), *self.changed_objects(), *self.changed_texts(), *self.changed_surroundings()]

    def changed_modules(self) -> Iterator[str]:
        for name, module in self.modules.items():
            if sys.modules.get(name) is not module:
                yield f"sys.modules[{name!r}] is another object or gone"
        for name in Surveyor(self.source_dir).modules():
            if name not in self.modules:
                yield f"sys.modules has a new entry {name!r}"

    def changed_objects(self) -> Iterator[str]:
        now = dict(Walk(Surveyor(self.source_dir), self.with_code))
        for path in now.keys() - self.places.keys():
            yield f"{path} is new"
        for path, value in self.places.items():
            if path not in now:
                yield f"{path} is gone"
            elif now[path] is not value and not self.is_made_on_access(path, value, now[path]):
                yield f"{path} is another object"

    def is_made_on_access(self, path: str, before: object, now: object) -> bool:
        """Equal tuples of closures and bases, and plain values equal in type and text, may be made anew."""
        if path.endswith(".__bases__"):
            return before == now
        return (
            type(before) is type(now) in (int, float, str, bytes) and repr(before) == repr(now) and not self.with_code
        )

    def changed_texts(self) -> Iterator[str]:
        now = Surveyor(self.source_dir).survey()
        for path in sorted(self.survey.keys() | now.keys()):
            before, after = self.survey.get(path, "<absent>"), now.get(path, "<absent>")
            if before != after:
                yield f"{path} was:\n{before}\nand is:\n{after}"

    def changed_surroundings(self) -> Iterator[str]:
        now = self.surroundings()
        for name, before in self.around.items():
            if now[name] != before:
                yield f"{name} was {before!r:.300} and is {now[name]!r:.300}"


def definitions(source_dir: str) -> dict[str, object]:
    """The functions, classes, methods and properties that have their own name in their own module.

    The keys are such as "m:C.run (function)", so that what changes its kind counts as something else.
    """
    surveyor = Surveyor(source_dir)
    found: dict[str, object] = {}
    for name, module in surveyor.modules().items():
        _add_definitions(found, surveyor, vars(module), name, "")
    return found


def _add_definitions(
    found: dict[str, object], surveyor: Surveyor, namespace: dict[str, Any], module: str, prefix: str
) -> None:
    for name, value in list(namespace.items()):
        inner = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        path = f"{prefix}{name}"
        if name == "_":  # handlers share this name: it says nothing
            continue
        if isinstance(value, property) and prefix:
            found[f"{module}:{path} (property)"] = value
        elif isinstance(inner, (type, types.FunctionType)):
            if inner.__module__ != module or inner.__qualname__ != path or not surveyor.is_local_to_app(inner):
                continue
            found[f"{module}:{path} ({type(value).__name__})"] = inner
            if isinstance(inner, type):
                _add_definitions(found, surveyor, dict(vars(inner)), module, f"{path}.")
