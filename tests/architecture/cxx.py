"""A small reader of C++ files: enough to find the functions in them and what they include."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ROOT / "src"
_NOISE = re.compile(
    r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.DOTALL
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)
_SCOPE = re.compile(r"\b(?:namespace|class|struct|union|enum|extern)\b[^()]*$")
_CONTROL = re.compile(r"^(?:if|for|while|switch|catch|else|do|try|return)\b")


@dataclass(frozen=True)
class Function:
    header: str
    first: int
    last: int

    @property
    def lines(self) -> int:
        return self.last - self.first + 1


def files(*suffixes: str) -> list[Path]:
    return sorted(f for f in SOURCES.rglob("*") if f.suffix in (suffixes or (".h", ".cpp", ".c")))


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def includes(file: Path) -> list[str]:
    return _INCLUDE.findall(file.read_text("utf-8"))


def bare(text: str) -> str:
    """The text without comments and literals, and with the same line breaks."""
    without = _NOISE.sub(lambda m: '""' + "\n" * m[0].count("\n"), text)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m[0].count("\n"), without, flags=re.MULTILINE)


def functions(text: str) -> Iterator[Function]:
    """The functions defined in a file, by counting braces. Lambdas count as part of the function around them."""
    text = bare(text)
    scopes: list[tuple[str, int]] = []  # (header of a function or "", line), one for each open brace
    start, line, last_header = 0, 1, ""
    for position, character in enumerate(text):
        if character == "\n":
            line += 1
        elif character == "{":
            header = " ".join(text[start:position].split())
            inside = any(opened for opened, _ in scopes)
            if not header and last_header:  # the body after an initialiser in braces
                header = last_header
            body = not inside and "(" in header and not _SCOPE.search(header) and not _CONTROL.match(header)
            scopes.append((header if body and not header.endswith("=") else "", line))
            start = position + 1
        elif character == "}":
            opened, first = scopes.pop()
            if opened:
                yield Function(opened, first, line)
            last_header, start = opened, position + 1
        elif character == ";":
            last_header, start = "", position + 1
