"""What a module holds, as plain text that two processes can compare. Runs no code of the module."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

Facts = dict[str, tuple[str, str]]  # dotted name: (what, text)

_ATOMS = (type(None), bool, int, float, complex, str, bytes, type(...), type(NotImplemented))
_NAMES = {"__doc__", "__all__", "__annotations__"}
_CLASS_NAMES = {
    "__dict__",
    "__weakref__",
    "__module__",
    "__firstlineno__",
    "__static_attributes__",
    "__abstractmethods__",
}
_DEPTH, _SIZE = 8, 10_000


def facts_of(module: ModuleType) -> Facts:
    """Everything that the module's namespace holds."""
    facts: Facts = {}
    for name, value in list(vars(module).items()):
        if name in _NAMES or not (name.startswith("__") and name.endswith("__")):
            facts.update(_facts(name, value, module.__name__))
    return facts


def _facts(name: str, value: Any, module: str) -> Iterator[tuple[str, tuple[str, str]]]:
    plain = _unwrapped(value)
    if isinstance(plain, FunctionType) and plain.__module__ == module:
        if plain is not value:
            yield name, ("kind", type(value).__qualname__)
        yield from _function_facts(name, plain)
    elif isinstance(value, property):
        for part in ("fget", "fset", "fdel"):
            if (accessor := getattr(value, part)) is not None:
                yield from _facts(f"{name}.{part}", accessor, module)
    elif isinstance(value, type) and value.__module__ == module and value.__qualname__.endswith(name):
        yield from _class_facts(name, value, module)
    else:
        yield name, ("constant" if _is_constant(value) else "data", text_of(value))


def _unwrapped(value: Any) -> Any:
    return value.__func__ if isinstance(value, (staticmethod, classmethod)) else value


def _function_facts(name: str, function: FunctionType) -> Iterator[tuple[str, tuple[str, str]]]:
    yield f"{name}()", ("code", f"{code_digest(function.__code__)} at line {function.__code__.co_firstlineno}")
    yield f"{name}() defaults", ("defaults", text_of((function.__defaults__, function.__kwdefaults__)))
    yield f"{name}() annotations", ("annotations", text_of(function.__annotations__))
    yield f"{name}() doc", ("doc", text_of(function.__doc__))


def _class_facts(name: str, cls: type, module: str) -> Iterator[tuple[str, tuple[str, str]]]:
    yield name, ("class", f"{type(cls).__qualname__} of {', '.join(map(_reference, cls.__bases__))}")
    for member, value in list(vars(cls).items()):
        if member not in _CLASS_NAMES and not isinstance(value, (BuiltinFunctionType, _Descriptor)):
            yield from _facts(f"{name}.{member}", value, module)


class _Slots:
    __slots__ = ("slot",)


_Descriptor = type(vars(_Slots)["slot"])


def code_digest(code: CodeType) -> str:
    """The same for two code objects that do the same on the same lines."""
    # Only where it is needed: an interpreter that its process has started anew crashes in this import on early releases
    # of CPython 3.12 (python/cpython issue 121087).
    from hashlib import sha1  # noqa: PLC0415

    return sha1(_code_text(code).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _code_text(code: CodeType) -> str:
    constants = [_code_text(c) if isinstance(c, CodeType) else text_of(c) for c in code.co_consts]
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags, code.co_firstlineno)
    names = (code.co_qualname, code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    lines = [line for _, _, line in code.co_lines()]
    return repr((counts, names, code.co_code.hex(), constants, lines))


def text_of(value: Any, depth: int = _DEPTH) -> str:
    """A text for a value: its content where it is of built-in types, else what it is an instance of."""
    kind = type(value)
    if kind in _ATOMS:
        return repr(value)
    if kind not in {tuple, list, dict, set, frozenset}:
        return _text_of_object(value)
    if depth == 0 or len(value) > _SIZE:
        return f"<{kind.__name__} of {len(value)}>"
    if kind is dict:
        parts = [f"{text_of(k, depth - 1)}: {text_of(v, depth - 1)}" for k, v in value.items()]
    else:
        parts = [text_of(item, depth - 1) for item in value]
    if kind in {set, frozenset}:
        parts.sort()
    return f"{kind.__name__}({', '.join(parts)})"


def _text_of_object(value: Any) -> str:
    if isinstance(value, ModuleType):
        return f"<module {value.__name__}>"
    if isinstance(value, (FunctionType, BuiltinFunctionType, type)):
        return _reference(value)
    if isinstance(value, enum.Enum):
        return f"<{_reference(type(value))}.{value._name_}>"
    return f"<{_reference(type(value))} object>"


def _reference(value: Any) -> str:
    return f"<{type(value).__name__} {value.__module__}.{value.__qualname__}>"


def _is_constant(value: Any) -> bool:
    if type(value) in {tuple, frozenset}:
        return all(map(_is_constant, value))
    return type(value) in _ATOMS or isinstance(value, (ModuleType, FunctionType, BuiltinFunctionType, type, enum.Enum))
