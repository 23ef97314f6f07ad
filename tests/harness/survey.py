"""A survey: the state of the application's modules as text, the same in every process that is in the same state.

Addresses, hash order and the place of the sources on disk are left out. What is left is what contract rule R2 speaks
of: code with its lines, defaults, annotations, docstrings, closures, classes with bases and members, data with its
sharing.
An object that is met again is named by the place where it was met first, so aliasing is part of the text.
"""

from __future__ import annotations

import builtins
import collections
import enum
import functools
import hashlib
import inspect
import re
import sys
import types
from collections.abc import Callable
from typing import Any

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_ATOMS = (type(None), bool, int, float, complex, str, bytes, range, slice, type(...), type(NotImplemented))
_MODULE_DUNDERS = {"__all__", "__doc__", "__annotations__", "__getattr__", "__dir__"}
_CLASS_NOISE = {"__dict__", "__weakref__", "_abc_impl", "__annotations_cache__", "__abstractmethods__", "__slotnames__"}
_EMPTY = object()
_FLAGS = 1 << 10 | 1 << 11 | 1 << 20  # heap type's base type, and abstract: what a class definition decides


def digest(value: object) -> str:
    return hashlib.sha1(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def indented(text: str) -> str:
    return text.replace("\n", "\n  ")


class Surveyor:
    """Describes objects. Each object is described once; `plain` surveyors name functions and classes only."""

    def __init__(self, source_dir: str, plain: bool = False) -> None:
        self.source_dir = source_dir
        self.plain = plain
        self.seen: dict[int, str] = {}
        self.alive: list[object] = []

    # ------------------------------------------------------------ what belongs to the application

    def modules(self) -> dict[str, types.ModuleType]:
        """The loaded modules whose file is under the source folder, by name."""
        found = {}
        for name, module in list(sys.modules.items()):
            file = getattr(module, "__file__", None)
            if isinstance(module, types.ModuleType) and isinstance(file, str) and file.startswith(self.source_dir):
                found[name] = module
        return dict(sorted(found.items()))

    def owns(self, module_name: object) -> bool:
        file = getattr(sys.modules.get(str(module_name)), "__file__", None)
        return isinstance(file, str) and file.startswith(self.source_dir)

    def names(self, module: types.ModuleType) -> list[str]:
        return sorted(n for n in vars(module) if not re.fullmatch(r"__\w+__", n) or n in _MODULE_DUNDERS)

    def survey(self, leave_out: frozenset[str] = frozenset()) -> dict[str, str]:
        """{"module:name": description} of every name of every module, but for the dotted names to leave out."""
        found = {}
        for module_name, module in self.modules().items():
            for name in self.names(module):
                path = f"{module_name}.{name}"
                if path not in leave_out:
                    found[f"{module_name}:{name}"] = self.describe(vars(module)[name], path, leave_out)
        return found

    # ------------------------------------------------------------ one object

    def describe(self, value: Any, path: str, leave_out: frozenset[str] = frozenset()) -> str:
        if type(value) in _ATOMS:
            return self.text(repr(value))
        if type(value) in (tuple, frozenset):
            return self.immutable(value, path)
        if isinstance(value, types.ModuleType):
            return f"<module {value.__name__}>" if sys.modules.get(value.__name__) is value else "<stray module>"
        definition = isinstance(value, (type, types.FunctionType))
        if definition and (self.plain or not self.is_local_to_app(value)):
            return self.foreign(value, path)
        return self.met(value) or self.inside(value, path, leave_out)

    def met(self, value: object) -> str:
        return f"<same as {self.seen[id(value)]}>" if id(value) in self.seen else ""

    def meet(self, value: object, path: str) -> None:
        self.seen[id(value)] = path
        self.alive.append(value)  # so that no other object gets its address

    def immutable(self, value: Any, path: str) -> str:
        """Tuples and frozensets, whose identity means nothing."""
        if type(value) is tuple:
            return f"({', '.join(self.describe(v, f'{path}[{i}]') for i, v in enumerate(value))})"
        return f"frozenset{{{', '.join(sorted(self.describe(v, f'{path}{{}}') for v in value))}}}"

    def inside(self, value: Any, path: str, leave_out: frozenset[str]) -> str:
        self.meet(value, path)
        if isinstance(value, types.FunctionType):
            return self.function(value, path)
        if isinstance(value, type):
            return self.cls(value, path, leave_out)
        return self.instance(value, path, leave_out)

    def text(self, text: str) -> str:
        return _ADDRESS.sub("", text).replace(self.source_dir, "SRC")

    def is_local_to_app(self, value: Any) -> bool:
        if isinstance(value, types.FunctionType):
            return self.owns(value.__globals__.get("__name__")) or value.__code__.co_filename.startswith(
                self.source_dir
            )
        return self.owns(value.__module__)

    def reference(self, value: Any) -> str:
        """A function or class by name; one that its own name does not lead to is stray."""
        module, qualname = value.__module__, value.__qualname__
        word = "class" if isinstance(value, type) else "function"
        found: Any = sys.modules.get(str(module))
        for part in qualname.split("."):
            found = inspect.getattr_static(found, part, None)
            found = getattr(found, "__func__", found)
        stray = "" if found is value or not self.owns(module) or "<" in qualname else "stray "
        return f"<{stray}{word} {module}.{qualname}>"

    def fields(self, title: str, parts: dict[str, str]) -> str:
        return "\n  ".join([title, *(f"{key}: {indented(text)}" for key, text in parts.items() if text)])

    # ------------------------------------------------------------ functions

    def function(self, function: types.FunctionType, path: str) -> str:
        cells = function.__closure__ or ()
        freevars = function.__code__.co_freevars
        own_globals = function.__globals__ is vars(sys.modules[function.__globals__["__name__"]])
        own_builtins = function.__builtins__ is vars(builtins)  # type: ignore[attr-defined]
        parts = {
            "module": str(function.__module__),
            "name": function.__name__,
            "globals": "" if own_globals else "not those of its module",
            "builtins": "" if own_builtins else "not the interpreter's",
            "defaults": self.optional(function.__defaults__, f"{path}.__defaults__"),
            "kwdefaults": self.optional(function.__kwdefaults__, f"{path}.__kwdefaults__"),
            "annotations": self.optional(function.__annotations__ or None, f"{path}.__annotations__"),
            "doc": self.optional(function.__doc__, path),
            "dict": self.optional(vars(function) or None, f"{path}.__dict__"),
            "type params": self.text(repr(getattr(function, "__type_params__", ()) or "")).strip("'"),
            "code": self.code(function.__code__),
        }
        for name, cell in zip(freevars, cells, strict=True):
            parts[f"cell {name}"] = self.cell(cell, f"{path}.<cell {name}>")
        return self.fields(f"function {function.__qualname__}", parts)

    def foreign(self, value: Any, path: str) -> str:
        """A definition of a library, by name. What a library's wrapper, as `contextlib.contextmanager` makes it, wraps
        of the application is part of it."""
        if isinstance(value, type) or self.plain or not value.__closure__:
            return self.reference(value)
        return self.met(value) or self.wrapped(value, path)

    def wrapped(self, value: Any, path: str) -> str:
        self.meet(value, path)
        parts = {"dict": self.optional(vars(value) or None, f"{path}.__dict__")}
        for name, cell in zip(value.__code__.co_freevars, value.__closure__, strict=True):
            content = self.cell_content(cell)
            if isinstance(content, (type, types.FunctionType)) and self.is_local_to_app(content):
                parts[f"cell {name}"] = self.describe(content, f"{path}.<cell {name}>")
        return self.fields(self.reference(value), parts)

    def optional(self, value: object, path: str) -> str:
        return "" if value is None else self.describe(value, path)

    def cell(self, cell: types.CellType, path: str) -> str:
        content = self.cell_content(cell)
        return "<empty>" if content is _EMPTY else self.describe(content, path)

    def cell_content(self, cell: types.CellType) -> object:
        try:
            return cell.cell_contents
        except ValueError:  # what an empty cell raises
            return _EMPTY

    def code(self, code: types.CodeType) -> str:
        consts = list(code.co_consts)
        if "__static_attributes__" in code.co_names:  # a tuple in hash order
            consts = [tuple(sorted(c)) if type(c) is tuple and c and type(c[0]) is str else c for c in consts]
        plain = [self.const(c) for c in consts if not isinstance(c, types.CodeType)]
        parts = {
            "arguments": str((code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, hex(code.co_flags))),
            "variables": str((code.co_varnames, code.co_cellvars, code.co_freevars)),
            "names": str(code.co_names),
            "consts": ", ".join(plain),
            "bytecode": digest((code.co_code, code.co_exceptiontable)),
            "line": str(code.co_firstlineno),
            "positions": digest(list(code.co_positions())),
            "file": self.text(code.co_filename),
        }
        for number, inner in enumerate(c for c in consts if isinstance(c, types.CodeType)):
            parts[f"inner {number}"] = self.code(inner)
        return self.fields(code.co_qualname, parts)

    def const(self, value: object) -> str:
        if isinstance(value, frozenset):
            return f"frozenset{{{', '.join(sorted(map(repr, value)))}}}"
        return repr(value)

    # ------------------------------------------------------------ classes

    def cls(self, cls: type, path: str, leave_out: frozenset[str]) -> str:
        parts = {
            "module": cls.__module__,
            "metaclass": self.reference(type(cls)),
            "bases": ", ".join(map(self.reference, cls.__bases__)),
            "mro": ", ".join(map(self.reference, cls.__mro__)),
            "subclasses": ", ".join(sorted(map(self.reference, type.__subclasses__(cls)))),
            "layout": str((cls.__basicsize__, cls.__itemsize__, cls.__flags__ & _FLAGS)),
            "abstract": str(sorted(getattr(cls, "__abstractmethods__", ()))),
            "type params": self.text(repr(getattr(cls, "__type_params__", ()) or "")).strip("'"),
        }
        for name in sorted(set(vars(cls)) - _CLASS_NOISE, key=str):
            member, place = vars(cls)[name], f"{path}.{name}"
            if place in leave_out or (name == "__annotations__" and not member):
                continue
            if name == "__static_attributes__":
                member = tuple(sorted(member))
            parts[f".{name}"] = self.describe(member, place, leave_out)
        return self.fields(f"class {cls.__qualname__}", parts)

    # ------------------------------------------------------------ everything else

    def instance(self, value: Any, path: str, leave_out: frozenset[str]) -> str:
        for kind, describe in _KINDS:
            if type(value) is kind:
                return describe(self, value, path)
        if self.owns(type(value).__module__):
            return self.app_instance(value, path, leave_out)
        plain_repr = type(value).__repr__ is object.__repr__
        return f"<{type(value).__module__}.{type(value).__qualname__}>" if plain_repr else self.text(repr(value))

    def app_instance(self, value: Any, path: str, leave_out: frozenset[str]) -> str:
        parts = {}
        for base in (dict, list, set, tuple, str, int, float):
            if isinstance(value, base) and not isinstance(value, enum.Enum):
                plain = base.__repr__(value) if base in (str, int, float) else base(value)
                parts["content"] = self.describe(plain, f"{path}.<content>")
        attributes = dict(getattr(value, "__dict__", None) or {})
        for cls in type(value).__mro__:
            slots = vars(cls).get("__slots__", ())
            for slot in (slots,) if isinstance(slots, str) else tuple(slots):
                try:
                    attributes[slot] = object.__getattribute__(value, slot)
                except AttributeError:
                    continue
        for name in sorted(attributes, key=str):
            if f"{path}.{name}" not in leave_out:
                parts[f".{name}"] = self.describe(attributes[name], f"{path}.{name}")
        return self.fields(f"instance of {self.reference(type(value))}", parts)

    def mapping(self, value: Any, path: str) -> str:
        entries = []
        for key, item in list(value.items()):
            label = self.describe(key, f"{path} key")
            entries.append(f"{label}: {self.describe(item, f'{path}[{label}]')}")
        return f"{{{', '.join(entries)}}}" if type(value) is dict else f"{type(value).__name__}{{{', '.join(entries)}}}"

    def sequence(self, value: Any, path: str) -> str:
        inner = ", ".join(self.describe(v, f"{path}[{i}]") for i, v in enumerate(list(value)))
        return f"[{inner}]" if type(value) is list else f"{type(value).__name__}[{inner}]"

    def parts_of(self, value: Any, path: str, names: tuple[str, ...]) -> str:
        parts = {name: self.optional(getattr(value, name, None), f"{path}.{name}") for name in names}
        return self.fields(type(value).__name__, parts)


def _parts(*names: str) -> Callable[[Surveyor, Any, str], str]:
    return lambda surveyor, value, path: surveyor.parts_of(value, path, names)


def _set(surveyor: Surveyor, value: set[object], path: str) -> str:
    return f"{{{', '.join(sorted(surveyor.describe(v, f'{path}{{}}') for v in list(value)))}}}"


def _method(surveyor: Surveyor, value: Any, path: str) -> str:
    return f"<method {surveyor.describe(value.__func__, path)} of {surveyor.describe(value.__self__, path)}>"


def _lru_cache(surveyor: Surveyor, value: Any, path: str) -> str:
    parts = {"parameters": str(value.cache_parameters()), "dict": surveyor.describe(vars(value), f"{path}.__dict__")}
    return surveyor.fields("lru_cache", parts)


def _named(word: str) -> Callable[[Surveyor, Any, str], str]:
    return lambda surveyor, value, path: f"<{word} {value.__qualname__}>"


_KINDS: list[tuple[type, Callable[[Surveyor, Any, str], str]]] = [
    (dict, Surveyor.mapping),
    (collections.defaultdict, Surveyor.mapping),
    (collections.OrderedDict, Surveyor.mapping),
    (collections.Counter, Surveyor.mapping),
    (types.MappingProxyType, Surveyor.mapping),
    (list, Surveyor.sequence),
    (collections.deque, Surveyor.sequence),
    (set, _set),
    (bytearray, lambda surveyor, value, path: repr(value)),
    (property, _parts("fget", "fset", "fdel", "__doc__")),
    (staticmethod, _parts("__func__", "__dict__")),
    (classmethod, _parts("__func__", "__dict__")),
    (functools.cached_property, _parts("func", "attrname", "__doc__")),
    (types.MethodType, _method),
    (functools._lru_cache_wrapper, _lru_cache),
    (types.BuiltinFunctionType, _named("builtin")),
    (types.MethodWrapperType, _named("builtin")),
    (types.MemberDescriptorType, _named("slot")),
    (types.GetSetDescriptorType, _named("slot")),
    (functools.partial, _parts("func", "args", "keywords", "__dict__")),
    (functools.partialmethod, _parts("func", "args", "keywords")),
    (functools.singledispatchmethod, _parts("func", "dispatcher")),
]
