"""An inventory of the game's own modules, to see whether anything in them changed."""

import hashlib
import sys
from collections.abc import Mapping
from types import CodeType, FunctionType, ModuleType

GAME_MODULES = ("weapon_data", "player", "attack", "world")


def take() -> dict[str, str]:
    """Dotted name -> identity, and the content too where it is code or weapon data."""
    found: dict[str, str] = {}
    for name in GAME_MODULES:
        module = sys.modules[name]
        found[name] = f"{id(module):x}"
        for attribute, value in vars(module).items():
            if not attribute.startswith("__"):
                found[f"{name}.{attribute}"] = describe(value)
                for key, member in members(value, name).items():
                    found[f"{name}.{attribute}.{key}"] = describe(member)
    weapon_data = sys.modules["weapon_data"]
    found["weapon_data.gun.*"] = repr(vars(weapon_data.gun))
    found["weapon_data.weapons.*"] = repr(weapon_data.weapons)
    return found


def members(value: object, module: str) -> Mapping[str, object]:
    """What belongs to a value: the attributes of the module's own classes, the functions of a table."""
    if isinstance(value, type) and value.__module__ == module:
        return vars(value)
    if isinstance(value, dict):
        return {key: member for key, member in value.items() if callable(member)}
    return {}


def describe(value: object) -> str:
    """The identity of one value, with a digest of its code if it is a function."""
    function = value.fget if isinstance(value, property) else value
    if isinstance(function, FunctionType):
        return f"{id(value):x} {digest(function.__code__)}"
    if isinstance(value, (ModuleType, type)) or not isinstance(value, (int, str, float)):
        return f"{id(value):x}"
    return repr(value)


def digest(code: CodeType) -> str:
    """A digest of what a code object does, nested code included."""
    constants = [digest(it) if isinstance(it, CodeType) else repr(it) for it in code.co_consts]
    content = (code.co_code, code.co_names, code.co_varnames, code.co_firstlineno, constants)
    return hashlib.sha256(repr(content).encode()).hexdigest()[:16]
