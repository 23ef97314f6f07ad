"""The rules of ARCHITECTURE.md that a program can check."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cxx

LAYERS = ["base", "cpython", "baseline", "stage", "execute", "diff", "plan", "commit", "report", "engine", "module"]
FILE_LINES, TEST_LINES, FUNCTION_LINES = 600, 800, 60
PACKAGE = cxx.ROOT / "python" / "midflight"
TESTS = cxx.ROOT / "tests"
_VERSION = re.compile(r"\b(?:PY_VERSION_HEX|PY_M(?:AJOR|INOR|ICRO)_VERSION|Py_BUILD_CORE\w*|Py_GIL_DISABLED)\b")
_COUNTS = re.compile(r"\bPy_X?(?:INCREF|DECREF|NewRef|SETREF)\b|\bPy_CLEAR\b")
_MAY_RUN_PYTHON = re.compile(
    r"\b(?:_?PyObject_(?:Repr|Str|ASCII|Bytes|Format|Dir|Hash|Size|Length|Not|IsTrue|IsInstance|IsSubclass|GetIter|"
    r"RichCompare\w*|(?:Get|Set|Del)Item|(?:Get|Set|Del|Has|Lookup)(?:Optional)?Attr\w*|(?:Call|Vectorcall)\w*)|"
    r"PyIter_Next|PySequence_\w+|PyMapping_\w+|PyDict_(?:(?:Get|Set|Del)Item|Contains|Update|Merge)\w*|"
    r"PySet_(?:New|Add|Contains|Discard)|PyFrozenSet_New|PyList_Sort|PyEval_EvalCode|PyImport_Import\w*|"
    r"PyErr_CheckSignals)\("
)
_GUARDED = re.compile(r"\brun_python\(\[&?\] \{[^{}]*\}\)")


def python_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_there_is_something_to_check() -> None:
    assert cxx.files() and python_files()


def test_every_folder_is_a_layer() -> None:
    """A new folder under src needs a place in the order of layers."""
    assert {f.relative_to(cxx.SOURCES).parts[0] for f in cxx.files()} <= set(LAYERS)


def test_layers() -> None:
    """A folder includes only its own files and those of lower layers."""
    wrong = []
    for file in cxx.files():
        own = LAYERS.index(file.relative_to(cxx.SOURCES).parts[0])
        for included in cxx.includes(file):
            folder = included.partition("/")[0]
            if folder in LAYERS and LAYERS.index(folder) > own:
                wrong.append(f"{cxx.name(file)} includes {included}")
    assert wrong == []


def test_includes_are_by_layer() -> None:
    """Files of the project are included by their path from src, so that the layer is in the text."""
    wrong = []
    for file in cxx.files():
        for included in cxx.includes(file):
            beside = file.parent / included
            if beside.exists() and not (cxx.SOURCES / included).exists():
                wrong.append(f"{cxx.name(file)} includes {included}")
    assert wrong == []


def test_versions_are_checked_in_one_folder() -> None:
    """Version checks and private headers of CPython are in src/cpython only."""
    wrong = []
    for file in cxx.files():
        if file.is_relative_to(cxx.SOURCES / "cpython"):
            continue
        wrong += [f"{cxx.name(file)}: {m[0]}" for m in _VERSION.finditer(file.read_text("utf-8"))]
        wrong += [f"{cxx.name(file)} includes {i}" for i in cxx.includes(file) if i.startswith("internal/")]
    assert wrong == []


def test_python_header_is_included_in_one_folder() -> None:
    wrong = [
        cxx.name(file)
        for file in cxx.files()
        if "Python.h" in cxx.includes(file) and not file.is_relative_to(cxx.SOURCES / "cpython")
    ]
    assert wrong == []


def test_references_are_counted_in_one_header() -> None:
    """References are owned by Ref; nobody else counts them."""
    wrong = []
    for file in cxx.files():
        if file != cxx.SOURCES / "cpython" / "ref.h":
            wrong += [f"{cxx.name(file)}: {m[0]}" for m in _COUNTS.finditer(cxx.bare(file.read_text("utf-8")))]
    assert wrong == []


def test_code_of_the_program_runs_guarded() -> None:
    """What may call code of the program goes through `run_python`, as a rule in src/cpython/objects.h."""
    wrong = []
    for file in cxx.files(".h", ".cpp"):
        if not file.is_relative_to(cxx.SOURCES / "cpython"):
            text = _GUARDED.sub("", cxx.bare(file.read_text("utf-8")))
            wrong += [f"{cxx.name(file)}: {m[0]}" for m in _MAY_RUN_PYTHON.finditer(text)]
    assert wrong == []


def test_base_knows_no_python() -> None:
    wrong = [
        cxx.name(f) for f in cxx.files() if f.parent.name == "base" and "PyObject" in cxx.bare(f.read_text("utf-8"))
    ]
    assert wrong == []


def test_headers_have_a_guard_and_a_word() -> None:
    """A header is guarded and opens with what it is for."""
    wrong = []
    for file in cxx.files(".h"):
        text = file.read_text("utf-8")
        if "#pragma once" not in text or not text.startswith("//"):
            wrong.append(cxx.name(file))
    assert wrong == []


def test_file_sizes() -> None:
    """No file is longer than one can read."""
    wrong = []
    for file in [*cxx.files(), *python_files(), *sorted(TESTS.rglob("*.py"))]:
        lines = len(file.read_text("utf-8", "replace").splitlines())
        if lines > (TEST_LINES if file.is_relative_to(TESTS) else FILE_LINES):
            wrong.append(f"{cxx.name(file)}: {lines} lines")
    assert wrong == []


def test_sizes_of_cxx_functions() -> None:
    wrong = []
    for file in cxx.files():
        for function in cxx.functions(file.read_text("utf-8")):
            if function.lines > FUNCTION_LINES:
                wrong.append(f"{cxx.name(file)}:{function.first}: {function.lines} lines: {function.header[-60:]}")
    assert wrong == []


def test_sizes_of_python_functions() -> None:
    wrong = []
    tests = [f for f in TESTS.rglob("*.py") if "cases" not in f.relative_to(TESTS).parts]
    for file in [*python_files(), *tests]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    wrong.append(f"{cxx.name(file)}:{node.lineno}: {node.name} has {lines} lines")
    assert wrong == []


def test_nothing_is_swallowed() -> None:
    """No bare `except`, and no handler that does nothing without saying why."""
    wrong = []
    for file in python_files():
        lines = file.read_text("utf-8").splitlines()
        for node in ast.walk(ast.parse("\n".join(lines))):
            if not isinstance(node, ast.ExceptHandler):
                continue
            silent = all(isinstance(s, ast.Pass) or is_ellipsis(s) for s in node.body)
            if node.type is None or (silent and "#" not in "".join(lines[node.lineno - 1 : node.end_lineno])):
                wrong.append(f"{cxx.name(file)}:{node.lineno}")
    assert wrong == []


def is_ellipsis(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and statement.value.value is ...
    )


def test_nothing_is_printed() -> None:
    """The library prints nothing; its command line lives in its own package."""
    wrong = []
    for file in python_files():
        if "cli" in file.relative_to(PACKAGE).parts or file.name == "__main__.py":
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                wrong.append(f"{cxx.name(file)}:{node.lineno}")
    assert wrong == []


def test_words_to_avoid() -> None:
    """Files are named by what they are about, not `utils` or `helpers`."""
    avoided = re.compile(r"util|helper|manager|misc|common|stuff")
    assert [cxx.name(f) for f in [*cxx.files(), *python_files()] if avoided.search(f.stem)] == []


def test_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
    assert list(PACKAGE.glob("_engine*.pyi"))
