"""Programs of real code: modules of the standard library, or an installed package, and a module that uses them."""

from __future__ import annotations

import ast
import itertools
import random
import re
import sysconfig
from dataclasses import dataclass
from pathlib import Path

_ENTRY = re.compile(r"^if __name__ == ['\"]__main__['\"]:\n(?:[ \t]+.*\n|\n)*", re.MULTILINE)
_CLOCK = re.compile(r"^(\w+ = )time\.\w+\(\)$", re.MULTILINE)

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
APP = "app"  # the package that modules of the standard library are copied into
USER = "program.py"  # the module that uses them

# Each with expressions that tell what it does, and leave nothing behind. Those whose instances hold sys.stdout are
# left out, as it is another one during an update.
MODULES: dict[str, list[str]] = {
    "argparse": ["{m}.ArgumentParser(prog='p').format_help()", "{m}.ArgumentParser().parse_args([])"],
    "bisect": ["{m}.insort_left", "{m}.bisect([1, 2, 4], 3)"],
    "calendar": ["{m}.TextCalendar().formatmonth(2024, 2)", "{m}.isleap(2000)"],
    "code": ["{m}.InteractiveInterpreter({{}}).runsource('(')"],
    "colorsys": ["{m}.rgb_to_hsv(0.2, 0.4, 0.6)"],
    "configparser": ["{m}.ConfigParser({{'a': '1'}}).defaults()"],
    "contextlib": ["{m}.nullcontext(3).__enter__()", "{m}.suppress(KeyError).__exit__(KeyError, None, None)"],
    "copy": ["{m}.deepcopy({{'a': [1, (2,)]}})"],
    "csv": ["{m}.Sniffer().has_header('a,b\\n1,2\\n')", "{m}.list_dialects()"],
    "dataclasses": ["{m}.make_dataclass('P', ['x', 'y'])(1, 2)"],
    "difflib": ["{m}.get_close_matches('appel', ['ape', 'apple'])", "list({m}.ndiff(['a'], ['b']))"],
    "fnmatch": ["{m}.translate('*.py')"],
    "fractions": ["{m}.Fraction(3, 6) + 1", "{m}.Fraction('0.25')"],
    "functools": ["{m}.reduce(max, [1, 3, 2])", "{m}.partial(int, '7')()"],
    "getopt": ["{m}.getopt(['-a', 'x'], 'a')"],
    "gettext": ["{m}.c2py('n != 1')(2)", "{m}.NullTranslations().gettext('a')"],
    "graphlib": ["list({m}.TopologicalSorter({{1: [2]}}).static_order())"],
    "heapq": ["{m}.nsmallest(2, [3, 1, 2])", "list({m}.merge([1], [0, 2]))"],
    "html": ["{m}.escape('<a>')", "{m}.unescape('&lt;')"],
    "ipaddress": ["{m}.ip_address('10.0.0.1').is_private"],
    "json": ["{m}.dumps({{'a': [1, 2.5, None]}}, indent=1)", "{m}.loads('[1, {{}}]')"],
    "logging": ["{m}.getLevelName(20)", "{m}.Formatter('%(message)s').usesTime()"],
    "mimetypes": ["sorted({m}.knownfiles)"],
    "netrc": ["{m}._netrclex"],
    "nturl2path": ["{m}.url2pathname('///C:/a')"],
    "numbers": ["isinstance(1, {m}.Integral)"],
    "optparse": ["{m}.OptionParser(prog='p').format_help()"],
    "pickletools": ["{m}.optimize(b'N.')"],
    "plistlib": ["{m}.dumps({{'a': 1}})"],
    "queue": ["{m}.Queue(3).maxsize"],
    "quopri": ["{m}.encodestring(b'a=b')"],
    "reprlib": ["{m}.repr(list(range(99)))"],
    "sched": ["{m}.scheduler().empty()"],
    "selectors": ["{m}.SelectSelector.__mro__"],
    "shlex": ["{m}.split('a \"b c\" d')", "{m}.quote('a b')"],
    "statistics": ["{m}.mean([1, 2, 3])", "{m}.median([3, 1])"],
    "string": ["{m}.Template('$a').substitute(a=1)", "{m}.Formatter().format('{{0}}', 2)"],
    "tarfile": ["{m}.TarInfo('a').tobuf()[:9]"],
    "textwrap": ["{m}.wrap('a bc def ghij', 5)", "{m}.dedent('  a\\n  b')"],
    "tomllib": ["{m}.loads('a = [1, 2]')"],
    "traceback": ["{m}.format_exception_only(KeyError(1))"],
    "uuid": ["{m}.UUID(int=7)"],
    "wave": ["{m}.Wave_write.__mro__"],
    "weakref": ["len({m}.WeakValueDictionary())"],
    "zipapp": ["{m}.MAIN_TEMPLATE"],
}


@dataclass
class Program:
    """The texts of a program by path, and a count that makes new names unique."""

    texts: dict[str, str]
    imports: list[str]
    probes: list[str]
    count: int = 0

    def modules(self) -> dict[str, str]:
        """The path of each module by its name."""
        return {path.removesuffix(".py").replace("/", ".").removesuffix(".__init__"): path for path in self.texts}

    def name(self) -> int:
        self.count += 1
        return self.count


class Source:
    """A text with its tree, and where the nodes of the tree stand in the text."""

    def __init__(self, text: str) -> None:
        self.text, self.tree = text, ast.parse(text)
        self.lines = text.split("\n")
        self.starts: list[int] = list(itertools.accumulate((len(line) + 1 for line in self.lines), initial=0))
        functions = [n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
        self.in_functions = {n for f in functions for statement in f.body for n in ast.walk(statement)}
        self.in_texts = {n for f in ast.walk(self.tree) if isinstance(f, ast.JoinedStr) for n in ast.walk(f)}

    def nodes(self) -> list[ast.AST]:
        """But for those in f-strings, whose places not every version tells."""
        return [n for n in ast.walk(self.tree) if n not in self.in_texts]

    def at(self, line: int, column: int) -> int:
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def begin(self, node: ast.expr | ast.stmt | ast.arg) -> int:
        return self.at(node.lineno, node.col_offset)

    def end(self, node: ast.expr | ast.stmt | ast.arg) -> int:
        return self.at(node.end_lineno or 0, node.end_col_offset or 0)

    def part(self, node: ast.expr | ast.stmt | ast.arg) -> str:
        return self.text[self.begin(node) : self.end(node)]

    def with_part(self, begin: int, end: int, new: str) -> str:
        return self.text[:begin] + new + self.text[end:]

    def first(self, statement: ast.stmt) -> int:
        """The index of its first line, that of a decorator if it has one."""
        decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
        return min([statement.lineno, *(d.lineno for d in decorators)]) - 1

    def own_lines(self, statement: ast.stmt) -> list[str]:
        return self.lines[self.first(statement) : statement.end_lineno]

    def indent(self, statement: ast.stmt) -> str:
        line = self.lines[statement.lineno - 1]
        return line[: len(line) - len(line.lstrip())]

    def with_lines(self, first: int, last: int, new: list[str]) -> str:
        return "\n".join([*self.lines[:first], *new, *self.lines[last:]])

    def blocks(self) -> list[list[ast.stmt]]:
        """The lists of statements that have lines of their own."""
        found = []
        for node in ast.walk(self.tree):
            for name in ("body", "orelse", "finalbody"):
                block = getattr(node, name, None)
                if isinstance(block, list) and block and all(self.stands_alone(s) for s in block):
                    found.append(block)
        return found

    def stands_alone(self, statement: ast.stmt) -> bool:
        before = self.lines[statement.lineno - 1].encode()[: statement.col_offset].decode()
        rest = self.text[self.end(statement) : self.starts[statement.end_lineno or 0] - 1]
        return not before.strip() and (not rest.strip() or rest.lstrip().startswith("#"))

    def with_import(self, module: str) -> str:
        """The text with an import at its top, unless there is one."""
        if re.search(rf"^import {module}$", self.text, re.MULTILINE):
            return self.text
        last = 0
        for statement in self.tree.body:
            future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
            if not future and not (isinstance(statement, ast.Expr) and statement is self.tree.body[0]):
                break
            last = statement.end_lineno or 0
        return self.with_lines(last, last, [f"import {module}"])


# ---------------------------------------------------------------- how a program is put together


def place(name: str) -> Path:
    """The folder or file of a module of the standard library."""
    return LIBRARY / name if (LIBRARY / name).is_dir() else LIBRARY / f"{name}.py"


def sources_of(path: Path) -> dict[str, str]:
    """The texts of a module or package, by path from the folder that it is in; without what runs it as a program, and
    what it takes from the clock."""
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    kept = [f for f in files if not {"tests", "test", "__main__.py"} & set(f.relative_to(path.parent).parts)]
    texts = {f.relative_to(path.parent).as_posix(): f.read_text("utf-8") for f in kept}
    return {name: _CLOCK.sub(r"\g<1>0.0", _ENTRY.sub("", text)) for name, text in texts.items()}


def moved_into_app(text: str, names: set[str]) -> str:
    """The text, with imports of these modules turned into imports from the package."""
    source = Source(text)
    nodes = [n for n in ast.walk(source.tree) if isinstance(n, ast.Import | ast.ImportFrom)]
    for node in sorted(nodes, key=lambda n: -n.lineno):
        begin, end = source.begin(node), source.end(node)
        part = text[begin:end]
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").partition(".")[0] in names:
            text = text[:begin] + re.sub(r"^from\s+", f"from {APP}.", part) + text[end:]
        elif isinstance(node, ast.Import) and len(node.names) == 1 and node.names[0].name in names:
            text = text[:begin] + f"from {APP} {part}" + text[end:]
    return text


def from_library(rng: random.Random) -> Program:
    """Some modules of the standard library, as modules of a package."""
    known = [name for name in sorted(MODULES) if place(name).exists()]
    names = rng.sample(known, rng.randrange(1, 4))
    texts = {f"{APP}/__init__.py": ""}
    for name in names:
        for path, text in sources_of(place(name)).items():
            texts[f"{APP}/{path}"] = moved_into_app(text, set(names))
    probes = [probe.format(m=f"{APP}.{name}") for name in names for probe in MODULES[name]]
    program = Program(texts, ["program", *(f"{APP}.{name}" for name in names)], probes)
    texts[USER] = using(rng, program, [f"{APP}.{name}" for name in names])
    return program


def from_package(rng: random.Random, folder: Path) -> Program:
    """An installed package under its own name; what it requires must be importable."""
    program = Program(sources_of(folder), ["program", folder.name], [])
    program.texts[USER] = using(rng, program, rng.sample(sorted(program.modules()), min(3, len(program.texts))))
    return program


def using(rng: random.Random, program: Program, modules: list[str]) -> str:
    """A module that has names of others as aliases, base classes, and in containers."""
    lines = ['"""What uses the other modules."""', "", "import functools", ""]
    body = ["", "TABLE = {}"]
    for module in modules:
        package, _, last = module.rpartition(".")
        lines.append(f"from {package} import {last}" if package else f"import {module}")
        for node in Source(program.texts[program.modules()[module]]).tree.body:
            if rng.random() < 0.7 or not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Assign):
                continue
            number = program.name()
            if isinstance(node, ast.ClassDef):
                forms = [f"class Sub{number}({last}.{node.name}):\n    pass", f"MADE_{number} = {last}.{node.name}()"]
                body.append(rng.choice(forms))
            elif isinstance(node, ast.FunctionDef):
                lines.append(f"from {module} import {node.name} as here_{number}")
                forms = [f"TABLE[{number}] = here_{number}", f"bound_{number} = functools.partial(here_{number}, 1)"]
                body.append(rng.choice(forms))
            elif isinstance(node.targets[0], ast.Name):
                lines.append(f"from {module} import {node.targets[0].id} as HERE_{number}")
                body.append(f"BOTH_{number} = [HERE_{number}, {last}.{node.targets[0].id}]")
    return "\n".join([*lines, *body, ""])
