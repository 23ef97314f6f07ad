"""What is compiled in parts is what compiling the whole gives, for random edits of the standard library.

MIDFLIGHT_GENERATED sets how many edits are made, or a range of seeds such as 100:200 (times ten).
"""

from __future__ import annotations

import ast
import os
import random
import sysconfig
import warnings
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest
from midflight import _engine

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
FILES = sorted(f for f in LIBRARY.rglob("*.py") if not {"site-packages", "lib2to3", "idlelib"} & set(f.parts))

Lines = list[str]
Edit = Callable[[random.Random, Lines, ast.Module], None]


def seeds() -> range:
    first, _, last = os.environ.get("MIDFLIGHT_GENERATED", "24").rpartition(":")
    return range(10 * int(first or 0), 10 * int(last))


def first_line(node: ast.stmt) -> int:
    return min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))]) - 1


def insert_into_body(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    bodies = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.If)]
    if not bodies:
        return insert_blank(rng, lines, tree)
    statement = rng.choice(rng.choice(bodies).body)
    indent = lines[statement.lineno - 1][: statement.col_offset]
    if not indent.isspace():
        return None
    new = rng.choice(["inserted = 1", "print(lambda: inserted)", "os.path.join(sys.path, re.sub(1))", "pass; pass"])
    lines[first_line(statement) : first_line(statement)] = [indent + new + "\n"] * rng.choice([1, 1, 3])
    return None


def insert_blank(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    lines[rng.randrange(len(lines) + 1) : 0] = [rng.choice(["\n", "# comment\n", "\f\n"])] * rng.choice([1, 2, 9])


def insert_statement(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    at = first_line(rng.choice(tree.body)) if tree.body else 0
    name = rng.choice(["os", "sys", "re", "self", "a", "text"])
    new = rng.choice(
        [
            f"import {name}\n",
            f"from inserted import {name}\n",
            f"try:\n    import {name}\nexcept ImportError:\n    pass\n",
            f"{name} = 1; other = lambda: {name}.join(2)\n",
            "@decorator\ndef inserted(x=[y for y in z]):\n    class Local:\n        def m(self): super().m()\n",
            "class Inserted(Base):\n    x = 1\n    def f(self): return __class__\n",
            "super = 1\n",
            "global inserted\n",
            "from __future__ import annotations\n",
            "'a string'\n",
        ]
    )
    lines[at:at] = [new]


def delete_statement(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    if tree.body:
        node = rng.choice(tree.body)
        del lines[first_line(node) : node.end_lineno]


def delete_import(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom) and n.col_offset == 0]
    if imports:
        node = rng.choice(imports)
        del lines[node.lineno - 1 : node.end_lineno]


def repeat_statement(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    if tree.body:
        node = rng.choice(tree.body)
        at = first_line(rng.choice(tree.body))
        lines[at:at] = lines[first_line(node) : node.end_lineno]


def replace_word(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    number = rng.randrange(len(lines)) if lines else 0
    if lines:
        lines[number] = lines[number].replace(
            *rng.choice([("self", "this"), ("0", "1"), ("return", "raise"), ("'", '"')])
        )


def break_line(rng: random.Random, lines: Lines, tree: ast.Module) -> None:
    if lines:
        number = rng.randrange(len(lines))
        lines[number] = rng.choice(["", "return\n", "  x\n", "else:\n", "'''\n", "(\n", ")\n", "nonlocal x\n", "\\\n"])


EDITS: list[Edit] = [
    insert_into_body,
    insert_into_body,
    insert_blank,
    insert_statement,
    insert_statement,
    delete_statement,
    delete_import,
    repeat_statement,
    replace_word,
    break_line,
]


def placed(code: CodeType, lines: dict[int, int]) -> CodeType:
    """The code object with the lines that it will have."""
    constants = tuple(placed(c, lines) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_firstlineno=lines.get(id(code), code.co_firstlineno), co_consts=constants)


def describe(code: CodeType) -> object:
    """All of a code object. A class body that knows its own line (3.13) never runs again, only its functions do."""
    nested = [describe(c) for c in code.co_consts if isinstance(c, CodeType)]
    plain = [(type(c), repr(c)) for c in code.co_consts if not isinstance(c, CodeType)]
    if "__firstlineno__" in code.co_names:
        return code.co_qualname, code.co_firstlineno, nested
    return (
        (code.co_name, code.co_qualname, code.co_firstlineno, code.co_flags, code.co_filename),
        (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_stacksize),
        (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars),
        (code.co_code, code.co_linetable, code.co_exceptiontable),
        (plain, nested),
    )


def outcome(compile_it: Callable[[], object]) -> object:
    try:
        return compile_it()
    except (SyntaxError, ValueError) as error:
        return type(error), str(error), getattr(error, "lineno", 0), getattr(error, "text", "")


def staged(live: bytes, following: bytes) -> object:
    _, code, moved, in_parts = _engine.stage_source(live, following, "file.py")
    COUNTS[in_parts] += 1
    lines = {id(c): line for c, line in moved}
    return [describe(placed(c, lines)) for c in code]


def whole(source: bytes) -> object:
    return [
        describe(c) for c in compile(source, "file.py", "exec", dont_inherit=True).co_consts if isinstance(c, CodeType)
    ]


COUNTS = {True: 0, False: 0}


@pytest.mark.parametrize("seed", seeds())
def test_edit(seed: int) -> None:
    rng = random.Random(seed)
    source = rng.choice(FILES).read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source)
            compile(source, "file.py", "exec", dont_inherit=True)
            lines = source.decode("utf-8").splitlines(keepends=True)
        except (SyntaxError, ValueError, RecursionError):
            return
        if "\f" in "".join(lines) or len(lines) > 5000:
            return
        rng.choice(EDITS)(rng, lines, tree)
        if rng.random() < 0.3:  # one that needs no tree
            rng.choice([insert_blank, replace_word, break_line])(rng, lines, tree)
        following = "".join(lines).encode()
        assert outcome(lambda: staged(source, following)) == outcome(lambda: whole(following))


def test_most_are_compiled_in_parts() -> None:
    assert COUNTS[True] > 3 * COUNTS[False]
