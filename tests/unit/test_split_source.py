"""What the splitter makes of texts that are easy to get wrong."""

from __future__ import annotations

import sys

import pytest
from midflight import _engine

NEW_FSTRINGS = sys.version_info >= (3, 12)


def lines(text: str | bytes) -> list[tuple[int, int]] | None:
    split = _engine.split_source(text.encode() if isinstance(text, str) else text)
    return None if split is None else [(first, last) for first, last, _, _ in split]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n  # only a comment\n\t\n", []),
        ("a = 1", [(1, 1)]),
        ("a = 1; b = 2;  # two\nc = 3\n", [(1, 1), (2, 2)]),
        ("\ufeffa = 1\nb = 2", [(1, 1), (2, 2)]),
        ("def f():\n    pass\n# between\n    # inside, by column\n\nx = 1\n", [(1, 2), (6, 6)]),
        ("@a\n\n# c\n@b(\n1)\nclass C: pass\nx = 1", [(1, 6), (7, 7)]),
        ("if a:\n  b\nelif c: d\n# x\nelse:\n  e\nf", [(1, 6), (7, 7)]),
        ("try:\n  a\nexcept B:\n  c\nfinally:\n  d\nelse_ = 1", [(1, 6), (7, 7)]),
        ("a = (1,\n2)\nb = [\n]\n", [(1, 2), (3, 4)]),
        ("a = 1 + \\\n2\nb", [(1, 2), (3, 3)]),
        ("a = '''x\n# no\ny = 1\n'''\nb", [(1, 4), (5, 5)]),
        ("a = 'it\\'s \\\nb'\nc", [(1, 2), (3, 3)]),
        ("a = r'\\'\nb", None),
        ("a = rb'\\'' ; b\nc", [(1, 1), (2, 2)]),
        ("a = f'{{x}} {y!r:>{w}} \\N{BULLET} {z:%H:%M}'\nb", [(1, 1), (2, 2)]),
        ("a = f'{d[\"k\"]:{w}}{ {1: 2}[1] }'\nb", [(1, 1), (2, 2)]),
        ("a = f'''{\nx\n}\n'''\nb", [(1, 4), (5, 5)]),
        ("x = 1\n\fdef f():\n    pass\n", [(1, 1), (2, 3)]),
        ("x = 1\r\ny = 2\rz = 3\n", [(1, 1), (2, 2), (3, 3)]),
        ("# -*- coding: utf-8 -*-\na", [(2, 2)]),
        # Where it cannot be sure.
        ("# -*- coding: latin-1 -*-\na", None),
        ("a = 'x\n", None),
        ("a = '''x\n", None),
        ("a = (1,\n", None),
        ("a = 1)\n", None),
        ("  a = 1\n", None),
        ("else: a\n", None),
        ("@decorator\n", None),
        ("a = \\ 1\n", None),
        ("a = 1\0\n", None),
        ("a = f'}'\n", None),
        ("a = f'{x'\n", None),
    ],
)
def test_lines(text: str, expected: list[tuple[int, int]] | None) -> None:
    assert lines(text) == expected


@pytest.mark.skipif(not NEW_FSTRINGS, reason="quotes cannot be used again inside f-strings before 3.12")
def test_quotes_inside_fstrings() -> None:
    assert lines("a = f'{f'{f'{1}'}'}'\nb") == [(1, 1), (2, 2)]
    assert lines("a = f'{d['x']}' + f\"{'#'}\"\nb") == [(1, 1), (2, 2)]


def test_bytes_are_those_of_the_lines() -> None:
    source = "x = 1  # one\n\n\nif y:  # é\n    z\n\n# end\n".encode()
    split = _engine.split_source(source)
    assert split is not None
    assert [source[begin:end] for _, _, begin, end in split] == [b"x = 1  # one", "if y:  # é\n    z".encode()]
