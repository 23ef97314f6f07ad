"""The splitter finds the statements that CPython's parser finds, in every file of the standard library."""

from __future__ import annotations

import ast
import sysconfig
import warnings
from pathlib import Path

import pytest
from midflight import _engine

LIBRARY = Path(sysconfig.get_paths()["stdlib"])


def chunks_of(source: bytes) -> list[tuple[int, int]] | None:
    """First and last line of each chunk, by the parser; None for what it does not accept."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    chunks: list[tuple[int, int]] = []
    for node in tree.body:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
        last = node.end_lineno or first
        if chunks and first <= chunks[-1][1]:  # on the line of the one before, behind a semicolon
            first, last = chunks[-1][0], max(last, chunks.pop()[1])
        chunks.append((first, last))
    return chunks


def check(source: bytes) -> bool:
    """Whether the splitter was sure; fails if it was wrong."""
    split = _engine.split_source(source)
    expected = chunks_of(source)
    if split is None or expected is None:
        return split is not None
    assert [(first, last) for first, last, _, _ in split] == expected
    lines = source.splitlines(keepends=True) if b"\f" not in source else None
    for first, last, begin, end in split:
        if lines is not None and b"\r" not in source.replace(b"\r\n", b"") and b"\x1c" not in source:
            assert source[begin:end] == b"".join(lines[first - 1 : last]).rstrip(b"\r\n").removeprefix(b"\xef\xbb\xbf")
    if b"\r" not in source:  # other line breaks: the same lines
        for newline in (b"\r\n", b"\r"):
            other = _engine.split_source(source.replace(b"\n", newline))
            assert other is not None
            assert [(first, last) for first, last, _, _ in other] == expected
    return True


FOLDERS = sorted({f.parent for f in LIBRARY.rglob("*.py") if "site-packages" not in f.parts})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.relative_to(LIBRARY).as_posix())
def test_standard_library(folder: Path) -> None:
    unsure = []
    files = sorted(folder.glob("*.py"))
    for file in files:
        try:
            if not check(file.read_bytes()):
                unsure.append(file.name)
        except AssertionError as error:
            raise AssertionError(f"{file}") from error
    assert len(unsure) <= max(2, len(files) // 50), unsure
