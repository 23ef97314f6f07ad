"""Random edits of the definitions in real source files: what stands in their headers, their names and their modules."""

from __future__ import annotations

import ast
import random
import re

from library_edits import DEFINITIONS, EXPRESSIONS, STATEMENTS, Edit, pick, stored
from library_program import Program, Source

WRAPPER = """def {name}(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    wrapper.label = {number}
    return wrapper
"""


def functions(source: Source) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in source.nodes() if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def classes(source: Source) -> list[ast.ClassDef]:
    return [n for n in source.nodes() if isinstance(n, ast.ClassDef)]


def change_default(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    found = [d for f in functions(source) for d in (*f.args.defaults, *f.args.kw_defaults) if d]
    default = pick(rng, source, found)
    above = [name for s in source.tree.body if default and s.lineno < default.lineno for name in stored(s)]
    if default is None:
        return None
    new = rng.choice(["None", "3", "[]", "{'a': [1]}", "(1, 'b')", *([rng.choice(above)] * 2 if above else [])])
    return source.with_part(source.begin(default), source.end(default), new)


def add_parameter(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    function = pick(rng, source, (f for f in functions(source) if f.args.args))
    if function is None:
        return None
    last = function.args.args[-1]
    default = function.args.defaults[-1] if function.args.defaults else None
    end = source.end(default or last)
    return source.with_part(end, end, f", extra_{program.name()}={rng.randrange(9)}")


def annotate(rng: random.Random, program: Program, path: str) -> str | None:
    """A parameter or what a function returns gets another annotation, or loses it."""
    source = Source(program.texts[path])
    function = pick(rng, source, functions(source))
    if function is None:
        return None
    arguments = [a for a in (*function.args.args, *function.args.kwonlyargs) if a.arg not in ("self", "cls")]
    new = rng.choice(["int", "str | None", "'list[int]'", "(1, 2)"])
    if function.returns is not None:
        return source.with_part(source.begin(function.returns), source.end(function.returns), new)
    if not arguments:
        return None
    argument = rng.choice(arguments)
    begin = source.begin(argument)
    if argument.annotation is None or rng.random() < 0.3:
        return source.with_part(begin, source.end(argument), argument.arg + (": " + new) * (not argument.annotation))
    return source.with_part(source.begin(argument.annotation), source.end(argument.annotation), new)


def change_docstring(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    found = [n for n in (*functions(source), *classes(source)) if source.stands_alone(n.body[0])]
    node = pick(rng, source, found)
    if node is None:
        return None
    first, indent = node.body[0], source.indent(node.body[0])
    given = ast.get_docstring(node) is not None and len(node.body) > 1
    new = [f'{indent}"""Words {program.name()}."""'] * (not given or rng.random() < 0.6)
    return source.with_lines(source.first(first), (first.end_lineno or 0) if given else source.first(first), new)


def change_kind(rng: random.Random, program: Program, path: str) -> str | None:
    """A function becomes a coroutine function, or the other way."""
    source = Source(program.texts[path])
    function = pick(rng, source, functions(source))
    if function is None:
        return None
    begin, head = source.begin(function), "async def " if isinstance(function, ast.FunctionDef) else "def "
    return source.text[:begin] + re.sub(r"^(async\s+)?def\s+", head, source.text[begin:])


def change_decorators(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    node = pick(rng, source, (*functions(source), *classes(source)))
    if node is None:
        return None
    if node.decorator_list and rng.random() < 0.5:
        decorator = rng.choice(node.decorator_list)
        return source.with_lines(decorator.lineno - 1, decorator.end_lineno or 0, [])
    name = f"labelled_{program.name()}"
    plain = ["functools.lru_cache", "functools.lru_cache(maxsize=4)", "functools.wraps(len)", "functools.cache", name]
    methods = ["staticmethod", "classmethod", "property", "functools.cached_property", "functools.partialmethod"]
    whole = ["functools.total_ordering", "dataclasses.dataclass", "dataclasses.dataclass(frozen=True)"]
    in_class = any(node in c.body for c in classes(source))
    new = rng.choice(whole if isinstance(node, ast.ClassDef) else plain + methods * in_class)
    first = source.first(node)
    text = source.with_lines(first, first, [f"{source.indent(node)}@{new}"])
    for module in ("functools", "dataclasses"):
        text = Source(text).with_import(module) if module in new or new == name else text
    if new == name:
        top = Source(text)
        start = next(s for s in top.tree.body if isinstance(s, DEFINITIONS))
        definition = WRAPPER.format(name=name, number=program.count).split("\n")
        text = top.with_lines(top.first(start), top.first(start), definition)
    return text


def change_bases(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    node = pick(rng, source, classes(source))
    if node is None:
        return None
    above = [c.name for c in source.tree.body if isinstance(c, ast.ClassDef) and c.lineno < node.lineno]
    base = rng.choice([*above, "object"])
    if not node.bases:
        begin = source.begin(node)
        head = re.sub(rf"^class\s+{node.name}\s*(\(\s*\))?\s*:", f"class {node.name}({base}):", source.text[begin:])
        return source.text[:begin] + head
    old = rng.choice(node.bases)
    new = rng.choice([base, f"{source.part(old)}, {base}", f"{base}, {source.part(old)}"])
    return source.with_part(source.begin(old), source.end(old), new)


def rename(rng: random.Random, program: Program, path: str) -> str | None:
    """A definition and what uses it, in its module or in all; or only itself."""
    source = Source(program.texts[path])
    statement = pick(rng, source, (s for b in source.blocks() for s in b if stored(s)))
    if statement is None:
        return None
    name = rng.choice(stored(statement))
    new, word, lines = f"{name}_{program.name()}", rf"\b{name}\b", source.own_lines(statement)
    if rng.random() < 0.3:
        lines = re.sub(word, new, "\n".join(lines), count=1).split("\n")
        return source.with_lines(source.first(statement), statement.end_lineno or 0, lines)
    for other in program.texts if rng.random() < 0.5 else ():
        program.texts[other] = re.sub(word, new, program.texts[other])
    return re.sub(word, new, source.text)


def rename_local(rng: random.Random, program: Program, path: str) -> str | None:
    source = Source(program.texts[path])
    function = pick(rng, source, functions(source))
    if function is None:
        return None
    found = sorted({n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)})
    found += [a.arg for a in function.args.args]
    if not found:
        return None
    name = rng.choice(found)
    lines = [re.sub(rf"\b{name}\b", f"{name}_{program.count + 1}", line) for line in source.own_lines(function)]
    program.name()
    return source.with_lines(source.first(function), function.end_lineno or 0, lines)


def move_definition(rng: random.Random, program: Program, path: str) -> str | None:
    """To another module of the program or to a new one, from where its own module imports it."""
    source = Source(program.texts[path])
    found = [s for s in source.tree.body if isinstance(s, DEFINITIONS) and source.stands_alone(s)]
    if not found:
        return None
    node, folder = rng.choice(found), path.rpartition("/")[0]
    lines = ["", "", *source.own_lines(node), ""]
    taken = re.compile(rf"\b{node.name}\b")  # two definitions cannot both stay what they are
    near = [o for o in program.texts if o.rpartition("/")[0] == folder and not taken.search(program.texts[o])]
    target = rng.choice(near) if near and rng.random() < 0.5 else f"{folder}/part_{program.name()}.py".lstrip("/")
    if target in near:
        program.texts[target] = program.texts[target].rstrip("\n") + "\n".join(lines)
    else:
        imports = [s for s in source.tree.body if isinstance(s, ast.Import | ast.ImportFrom)]
        program.texts[target] = "\n".join([*(source.part(s) for s in imports), *lines])
    module = next(name for name, other in program.modules().items() if other == target)
    return source.with_lines(source.first(node), node.end_lineno or 0, [f"from {module} import {node.name}"])


def import_otherwise(rng: random.Random, program: Program, path: str) -> str | None:
    """Under another name too, or with all that the module has."""
    source = Source(program.texts[path])
    found = [s for s in source.tree.body if isinstance(s, ast.Import | ast.ImportFrom) and source.stands_alone(s)]
    if not found:
        return None
    node = rng.choice(found)
    name, number = node.names[0].asname or node.names[0].name, program.name()
    old = source.own_lines(node)
    if isinstance(node, ast.ImportFrom) and node.module != "__future__" and rng.random() < 0.4:
        new = [f"from {'.' * node.level}{node.module or ''} import *", *old]
    else:
        new = [*old, f"{name}_{number} = {name}"]
    return source.with_lines(source.first(node), node.end_lineno or 0, new)


IN_DEFINITIONS: dict[Edit, int] = {
    change_decorators: 3,
    change_bases: 3,
    change_default: 2,
    move_definition: 2,
    add_parameter: 1,
    annotate: 1,
    change_docstring: 1,
    change_kind: 1,
    rename: 1,
    rename_local: 1,
    import_otherwise: 1,
}


def edited(rng: random.Random, program: Program, paths: list[str], how_many: int) -> tuple[Program, list[str]]:
    """The program with some edits of the texts of these paths, and what they are. What they give need not run."""
    done: list[str] = []
    program = Program({**program.texts}, program.imports, program.probes, program.count)
    while len(done) < how_many:
        kinds = rng.choice([STATEMENTS, EXPRESSIONS, IN_DEFINITIONS])
        path, edit = rng.choice(paths), rng.choices(list(kinds), list(kinds.values()))[0]
        texts = {**program.texts}
        try:
            text = edit(rng, program, path)
            parsed = text is not None and text != texts[path] and bool(ast.parse(text))
            compile(text or "", path, "exec", dont_inherit=True)
        except SyntaxError:
            parsed = False
        if parsed and text is not None:
            program.texts[path] = text
            done.append(f"{edit.__name__} in {path}")
        else:
            program.texts = texts
    return program, done
