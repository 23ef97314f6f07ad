"""A case folder as plain data, read without running its `case.py`."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

CASES = Path(__file__).resolve().parent.parent / "cases"
RUNNERS = ("api", "identity", "late", "undo", "recover", "faults", "allocations")
_RUNNERS_OF_KIND = {
    "reload": ("api", "identity", "late", "undo", "faults", "allocations"),
    "failure": ("api", "late", "recover"),
    "hotfix": ("api", "late", "undo", "faults", "allocations"),
}
_RULE = re.compile(r"\bR([1-9]|1[0-9]|2[0-5])\b")


@dataclass(frozen=True)
class Case:
    """One behaviour. The field names in upper case are the constants that `case.py` may set."""

    name: str
    folder: Path
    promise: str
    functions: frozenset[str]
    MODULES: list[str] | None = field(default_factory=lambda: ["m"])  # what reload() is asked for; None: no names
    IMPORTS: list[str] = field(default_factory=list)  # imported first, in this order; default: MODULES
    PROBES: list[str] = field(default_factory=list)  # expressions that a fresh start must answer alike
    ARGUMENTS: dict[str, Any] = field(default_factory=dict)  # further arguments of reload()
    KEPT: dict[str, str] = field(default_factory=dict)  # "m.name": why it may differ from a fresh start
    REBOUND: dict[str, str] = field(default_factory=dict)  # "m.name": why it may be another object afterwards
    SKIP: dict[str, str] = field(default_factory=dict)  # runner: why it does not apply
    DELETED: list[str] = field(default_factory=list)  # files that the new version no longer has
    MAIN: str | None = None  # the file that runs as `__main__`
    HOTFIX: str | None = None  # a script in the case folder, run instead of reload()
    EXPECT: str | None = None  # the error of midflight that must be raised
    CAUSE: str | None = None  # the type of its __cause__
    FILE: str | None = None  # the file that its message must name
    LINE: int | None = None  # and the line
    MENTIONS: list[str] = field(default_factory=list)  # further texts in its message
    PRINTS: bool = False  # new code itself may write to stdout
    SOURCES: bool = True  # inspect.getsource must answer as after a fresh start
    REQUIRES: list[str] = field(default_factory=list)  # packages without which it is skipped
    MIN_PY: list[int] = field(default_factory=lambda: [3, 11])

    @property
    def kind(self) -> str:
        if self.EXPECT:
            return "failure"
        return "hotfix" if self.HOTFIX else "reload"

    def reason_to_skip(self) -> str:
        """Why it cannot be played here, if it cannot."""
        if tuple(self.MIN_PY) > sys.version_info[:2]:
            return f"needs Python {'.'.join(map(str, self.MIN_PY))}"
        absent = [name for name in self.REQUIRES if importlib.util.find_spec(name) is None]
        return f"needs {', '.join(absent)}" if absent else ""

    @property
    def has_oracle(self) -> bool:
        """Whether `after` is a version that can be started."""
        return self.kind != "failure" and (self.folder / "after").is_dir()

    @property
    def imports(self) -> list[str]:
        return self.IMPORTS or self.MODULES or ["m"]

    def runners(self) -> list[str]:
        return [runner for runner in _RUNNERS_OF_KIND[self.kind] if runner not in self.SKIP]


def load(folder: Path) -> Case:
    """The case of a folder. Raises ValueError if it is not well-formed."""
    file = folder / "case.py"
    tree = ast.parse(file.read_text("utf-8"), str(file))
    known = {f.name for f in fields(Case) if f.name.isupper()}
    constants = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id.isupper():
            name = node.targets[0].id
            if name not in known:
                raise ValueError(f"{file}:{node.lineno}: unknown constant {name}")
            constants[name] = ast.literal_eval(node.value)
    functions = frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
    name = folder.relative_to(CASES).as_posix() if folder.is_relative_to(CASES) else folder.name
    return Case(name, folder, ast.get_docstring(tree) or "", functions, **constants)


def problems(case: Case) -> Iterator[str]:
    """What is wrong with a case, as far as can be told without running it."""
    if not _RULE.search(case.promise):
        yield "the docstring cites no rule of the contract"
    for constant in ("KEPT", "REBOUND", "SKIP"):
        for key, reason in getattr(case, constant).items():
            if len(reason.split()) < 3:
                yield f"{constant}[{key!r}] has no reason"
    yield from (f"SKIP names an unknown runner: {key}" for key in case.SKIP if key not in RUNNERS)
    if not case.runners():
        yield "no runner is left"
    if not (case.folder / "before").is_dir():
        yield "there is no folder `before`"
    if case.kind == "reload" and not (case.has_oracle or case.DELETED):
        yield "there is no folder `after`"
    if case.kind == "hotfix" and not (case.folder / str(case.HOTFIX)).is_file():
        yield f"there is no {case.HOTFIX}"
    if case.kind != "failure" and not (case.PROBES or "check" in case.functions):
        yield "nothing is checked"
    for probe in case.PROBES:
        compile(probe, "<probe>", "eval")
    unknown = case.functions - {"hold", "check"}
    yield from (f"unused function {name}()" for name in unknown if not name.startswith("_"))


def load_all() -> list[Case]:
    return [load(file.parent) for file in sorted(CASES.glob("*/*/case.py"))]
