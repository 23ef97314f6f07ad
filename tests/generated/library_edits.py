"""Random edits of real source files, made in the text at places that its tree tells."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from library_program import Program, Source

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
Node = TypeVar("Node", bound=ast.AST)
Edit = Callable[[random.Random, Program, str], str | None]  # in the text of a path; None where there is no place for it

_OTHER = {"==": "!=", "<": "<=", ">": ">=", "+": "-", "*": "+", "/": "//", "//": "/", "%": "*", "<<": ">>", "|": "&"}
_OTHER |= {"and": "or", "is": "is not", "in": "not in", "**": "*", "^": "|", "@": "*"}
_OTHER |= {new: old for old, new in _OTHER.items() if new not in _OTHER}
_OPERATOR = re.compile(r"not\s+in\b|is\s+not\b|\b(?:and|or|is|in)\b|\*\*|//|<<|>>|[=!<>]=|[-+*/%<>&|^@]")

# Statements to insert. `{n}` is a new number, `{f}`, `{c}` and `{v}` are a function, a class and a variable that stand
# above, `{t}` is a table. What they import comes to the top of the module.
OUTSIDE = [
    "extra_{n} = {n}",
    "EXTRA_{n} = {{'a': [1, {n}], 'f': {f}}}",
    "alias_{n} = {f}",
    "copy_{n} = {v}",
    "{v} = [{v}]",
    "partial_{n} = functools.partial({f}, {n})",
    "class Sub{n}({c}):\n    marker = {n}\n\n    def added(self, x={v}):\n        return super().__init__, x",
    "class Slots{n}:\n    __slots__ = ('a', 'b')\n\n    def __init__(self, a={n}):\n        self.a = a",
    "@dataclasses.dataclass\nclass Row{n}:\n    x: int = {n}\n    rows: list = dataclasses.field(default_factory=list)",
    "class Kind{n}(enum.Enum):\n    A = {n}\n    B = 'b'\n\n    def tell(self):\n        return self.value",
    "class Pair{n}(typing.NamedTuple):\n    x: int\n    y: str = 'y'",
    "class Meta{n}(type):\n    def __call__(cls, *args):\n        return super().__call__(*args)\n\n\n"
    "class Made{n}(metaclass=Meta{n}):\n    pass",
    "def added_{n}(x, *, y={v}):\n    return {f}, x, y",
    "def maker_{n}(a):\n    def inner(b):\n        return a + b\n\n    return inner\n\n\nmade_{n} = maker_{n}({n})",
    "@contextlib.contextmanager\ndef context_{n}(x={n}):\n    yield x, {f}",
    "@functools.singledispatch\ndef show_{n}(x):\n    return x\n\n\n@show_{n}.register\ndef _(x: int):\n    return {n}",
    "@functools.lru_cache\ndef cached_{n}(x):\n    return x, {n}",
    "{c}.attribute_{n} = lambda self: {n}",
    "{f}.mark_{n} = [{n}]",
    "{t}.update(x{n}={n})",
    "{t}['y{n}'] = {f}",
    "{t}.append({n})",
    "MADE_{n} = {c}()",
    "MADE_{n} = [{c}(), {c}()]",
    "RESULT_{n} = {f}()",
    "LAMBDAS_{n} = [lambda x, i=i: (x, i, {n}) for i in range(3)]",
    "for i_{n} in range(2):\n    EXTRA_{n} = i_{n}",
    "try:\n    import nothing_{n}\nexcept ImportError:\n    nothing_{n} = {f}",
    "if len(__name__) > 4:\n    def either_{n}():\n        return {n}\nelse:\n    either_{n} = None",
    "del {f}",
    "def {f}(*args, **kwargs):\n    return {n}",
    "type_{n} = type('Type{n}', ({c},), {{'x': {n}}})",
]
IN_CLASS = [
    "extra_{n} = {n}",
    "table_{n} = {{'a': [{n}]}}",
    "def added_{n}(self, x={n}):\n    return self, x",
    "@property\ndef size_{n}(self):\n    return {n}",
    "@staticmethod\ndef static_{n}(x):\n    return x, {n}",
    "@classmethod\ndef made_{n}(cls):\n    return cls, {n}",
    "@functools.cached_property\ndef cached_{n}(self):\n    return [{n}]",
    "__slots__ = ('slot_{n}', '__dict__')",
    "__slots__ = ()",
    "def __init_subclass__(cls, **kwargs):\n    super().__init_subclass__(**kwargs)\n    cls.marked_{n} = {n}",
    "def __repr__(self):\n    return 'repr {n}'",
    "def __eq__(self, other):\n    return self is other",
    "def __call__(self, *args):\n    return args, {n}",
    "class Inner{n}:\n    x = {n}",
    "field_{n}: int = {n}",
]
IN_FUNCTION = [
    "local_{n} = {n}",
    "local_{n} = {f}, {v}",
    "def inner_{n}(x={n}):\n    return x",
    "hidden_{n} = lambda x: (x, {n})",
    "if not {n}:\n    return None",
    "import json as json_{n}",
    "global shared_{n}\nshared_{n} = {n}",
    "yield {n}",
    "return {n}",
    "squares_{n} = [i * {n} for i in range(3)]",
    "class Local{n}:\n    x = {n}",
    "raise ValueError({n})",
    "assert {n}, 'text'",
]


def pick(rng: random.Random, source: Source, nodes: Iterable[Node]) -> Node | None:
    """One of the nodes; what stands outside of functions is preferred, as most of a text stands inside."""
    found = list(nodes)
    outside = [n for n in found if n not in source.in_functions]
    return rng.choice(outside if outside and rng.random() < 0.7 else found) if found else None


def block(rng: random.Random, source: Source) -> list[ast.stmt]:
    blocks = source.blocks()
    first = pick(rng, source, (b[0] for b in blocks))
    return next((b for b in blocks if b[0] is first), [])


def stored(statement: ast.stmt) -> list[str]:
    """The names that a statement binds by itself."""
    if isinstance(statement, DEFINITIONS):
        return [statement.name]
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return [t.id for t in targets if isinstance(t, ast.Name)]


# ---------------------------------------------------------------- expressions


def change_constant(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    node = pick(rng, source, (n for n in source.nodes() if isinstance(n, ast.Constant)))
    if node is None:
        return None
    value: Any = node.value
    if isinstance(value, bool | None):
        new: Any = not value
    elif isinstance(value, str | bytes):
        new = rng.choice([value[:-1], value * 2, value.title(), type(value)()])
    else:
        new = value + rng.choice([-1, 1, 7]) if isinstance(value, int | float) else None
    return source.with_part(source.begin(node), source.end(node), repr(new))


def change_operator(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    node = pick(rng, source, (n for n in source.nodes() if isinstance(n, ast.Compare | ast.BinOp | ast.BoolOp)))
    if isinstance(node, ast.Compare):
        left, right = node.left, node.comparators[0]
    elif isinstance(node, ast.BinOp):
        left, right = node.left, node.right
    elif isinstance(node, ast.BoolOp):
        left, right = node.values[:2]
    else:
        return None
    between = source.text[source.end(left) : source.begin(right)]
    new = _OPERATOR.sub(lambda found: _OTHER.get(" ".join(found[0].split()), "+"), between, count=1)
    return source.with_part(source.end(left), source.begin(right), new)


def change_value(rng: random.Random, program: Program, path: str) -> str | None:
    """What is assigned, returned or passed becomes another expression."""
    source = Source(program.texts[path])
    given = [n.value for n in source.nodes() if isinstance(n, ast.Assign | ast.Return | ast.keyword) and n.value]
    value = pick(rng, source, given)
    other = pick(
        rng, source, (n for n in source.nodes() if isinstance(n, ast.Name | ast.Constant | ast.List | ast.Dict))
    )
    if value is None or other is None:
        return None
    old = source.part(value)
    new = rng.choice([source.part(other), f"({old}, {program.name()})", f"[{old}]", f"({old} or None)", "{}", "None"])
    return source.with_part(source.begin(value), source.end(value), new)


def change_elements(rng: random.Random, program: Program, path: str) -> str | None:
    """An element of a container literal goes, comes twice, comes elsewhere or comes new."""
    source = Source(program.texts[path])
    rows = [n for n in source.nodes() if isinstance(n, ast.List | ast.Set | ast.Tuple) and len(n.elts) > 1]
    tables = [n for n in source.nodes() if isinstance(n, ast.Dict) and len(n.keys) > 1 and None not in n.keys]
    node, table = pick(rng, source, rows), pick(rng, source, tables)
    if table is not None and (node is None or rng.random() < 0.5):
        spans = [(source.begin(k), source.end(v)) for k, v in zip(table.keys, table.values, strict=True) if k]
        new = f"'new_{program.name()}': [{program.name()}]"
    elif node is not None:
        spans, new = [(source.begin(e), source.end(e)) for e in node.elts], rng.choice(["'new'", "(1, 2)", "None"])
    else:
        return None
    parts = [source.text[begin:end] for begin, end in spans]
    taken = [] if rng.random() < 0.3 else [parts.pop(rng.randrange(len(parts)))]
    if not taken or rng.random() < 0.7:
        parts.insert(rng.randrange(len(parts) + 1), rng.choice([new, *parts, *taken]))
    return source.with_part(spans[0][0], spans[-1][1], ", ".join(parts))


# ---------------------------------------------------------------- statements


def insert_statement(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if not chosen:
        return None
    at = rng.randrange(len(chosen))
    classes = [n for n in source.nodes() if isinstance(n, ast.ClassDef) and n.body is chosen]
    inside = chosen[0] in source.in_functions
    return inserted(rng, program, source, chosen[at], IN_FUNCTION if inside else IN_CLASS if classes else OUTSIDE)


def inserted(rng: random.Random, program: Program, source: Source, at: ast.stmt, forms: list[str]) -> str | None:
    above = [s for s in source.tree.body if s.lineno < at.lineno]
    tables = [s for s in above if isinstance(s, ast.Assign) and isinstance(s.value, ast.Dict | ast.List)]
    names: dict[str, Sequence[ast.stmt]] = {"t": tables, "v": above}
    names["f"] = [s for s in above if isinstance(s, FUNCTIONS)]
    names["c"] = [s for s in above if isinstance(s, ast.ClassDef)]
    form = rng.choice(forms)
    chosen: dict[str, object] = {"n": program.name()}
    for letter, statements in names.items():
        found = [name for s in statements for name in stored(s)]
        if f"{{{letter}}}" in form and not found:
            return None
        chosen[letter] = rng.choice(found or [""])
    new = [source.indent(at) + line if line else "" for line in form.format(**chosen).split("\n")]
    text = source.with_lines(source.first(at), source.first(at), new)
    for module in re.findall(r"\b(functools|dataclasses|enum|typing|contextlib)\.", form):
        text = Source(text).with_import(module)
    return text


def remove_statement(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if not chosen:
        return None
    statement = rng.choice(chosen)
    left = [] if len(chosen) > 1 else [source.indent(statement) + "pass"]
    return source.with_lines(source.first(statement), statement.end_lineno or 0, left)


def exchange_statements(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if len(chosen) < 2:
        return None
    number = rng.randrange(len(chosen) - 1)
    one, other = chosen[number], chosen[rng.choice([number + 1, rng.randrange(number + 1, len(chosen))])]
    between = source.lines[one.end_lineno or 0 : source.first(other)]
    new = [*source.own_lines(other), *between, *source.own_lines(one)]
    return source.with_lines(source.first(one), other.end_lineno or 0, new)


def repeat_statement(rng: random.Random, program: Program, path: str) -> str | None:
    """Once more, under its name or another one."""
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if not chosen:
        return None
    statement, at = rng.choice(chosen), rng.choice(chosen)
    lines = source.own_lines(statement)
    if stored(statement) and rng.random() < 0.6:
        name = stored(statement)[0]
        lines = [re.sub(rf"\b{name}\b", f"{name}_{program.name()}", line) for line in lines]
    return source.with_lines(at.end_lineno or 0, at.end_lineno or 0, lines)


def wrap_statement(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if not chosen:
        return None
    statement = rng.choice(chosen)
    indent, lines = source.indent(statement), [f"    {line}" if line else "" for line in source.own_lines(statement)]
    head, tail = rng.choice([("if True:", []), ("if __name__:", []), ("try:", ["finally:", "    pass"])])
    new = [indent + head, *lines, *(indent + line for line in tail)]
    return source.with_lines(source.first(statement), statement.end_lineno or 0, new)


def insert_lines(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    chosen = block(rng, source)
    if not chosen:
        return None
    at = source.first(rng.choice(chosen))
    return source.with_lines(at, at, [rng.choice(["", "# A comment."])] * rng.choice([1, 2, 9]))


STATEMENTS: dict[Edit, int] = {
    insert_statement: 5,
    remove_statement: 2,
    exchange_statements: 2,
    repeat_statement: 1,
    wrap_statement: 1,
    insert_lines: 1,
}
EXPRESSIONS: dict[Edit, int] = {change_constant: 4, change_elements: 3, change_value: 2, change_operator: 1}
