"""What a report holds, in each of its forms, and the history of updates."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., str]
SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "reference" / "report.schema.json"
M1 = """\
LIMIT = 1
TABLE = {"x": LIMIT}
def f():
    return 1
def gone():
    return 2
class Gone:
    def go(self):
        return Gone
"""
M2 = """\
LIMIT = 2
TABLE = {"x": LIMIT}
def f():
    return 1
"""
START = """
    import midflight; midflight.install(include=["m", "reg", "__main__"], history=9); import m
"""


def test_statements_run_and_skipped(program: Program) -> None:
    """What ran and why is in the entries, and not in the short text."""
    script = f"""{START}
    write("m.py", {M2!r})
    report = midflight.reload(["m"]).report
    ran = {{e.name: e for e in report.entries if e.kind == "run"}}
    assert set(ran) == {{"LIMIT", "TABLE"}}, ran
    assert ran["LIMIT"].what == "statement" and ran["TABLE"].line == 2 and ran["TABLE"].file.endswith("m.py")
    assert ran["LIMIT"].reason and ran["TABLE"].reason == "computed from a change"
    assert not [e for e in report.changes if e.kind == "run"]
    assert "run " not in str(report) and "run " in report.to_text(verbose=True) and "ms" in report.to_text(verbose=True)
    write("m.py", {M2!r}.replace("LIMIT = 2", "LIMIT = 3"))
    report = midflight.reload(["m"], execute="none").report
    assert {{e.kind for e in report.entries if e.what == "statement"}} == {{"skipped"}}
    """
    program(script, m=M1)


def test_entry_of_the_program_is_skipped(program: Program) -> None:
    script = """
    import midflight; midflight.install()
    print("started")
    def f():
        return 1
    if __name__ == "__main__":
        text = Path("start.py").read_text()
        write("start.py", text.replace("return 1", "return 2", 1))
        report = midflight.reload(["__main__"]).report
        skipped = [e for e in report.entries if e.kind == "skipped"]
        assert [(e.name, e.reason) for e in skipped if e.name == "entry block"] and f() == 2, skipped
        assert all("entry" in e.reason and e.line for e in skipped)
    """
    program(script)


def test_orphans(program: Program) -> None:
    """What is gone and still held is told with its holders, those in registries first; the rest is not told."""
    script = f"""{START}
    import reg
    reg.HANDLERS["g"] = m.gone
    instances = [m.Gone(), m.Gone()]
    class Sub(m.Gone): pass
    write("m.py", {M2!r})
    update = midflight.reload(["m"])
    orphans = [e for e in update.entries if e.kind == "orphan"]
    assert [(e.what, e.name) for e in orphans] == [("function", "gone"), ("class", "Gone")], orphans
    assert orphans[0].reason == "held by reg.HANDLERS" and "m.gone" in str(update)
    for text in ("2 instances", "class Sub"):
        assert text in orphans[1].reason, orphans[1].reason
    assert reg.HANDLERS["g"]() == 2 and instances[0].go() is Sub.__base__
    """
    program(script, m=M1, reg="HANDLERS = {}\n")


def test_no_orphans(program: Program) -> None:
    """What nobody holds is no orphan, however it refers to itself."""
    script = f"""{START}
    write("m.py", {M2!r})
    update = midflight.reload(["m"])
    assert [e.name for e in update.entries if e.kind == "removed"] == ["Gone", "gone"]
    assert not [e for e in update.entries if e.kind == "orphan"], str(update)
    """
    program(script, m=M1)


def test_json_is_as_documented(program: Program) -> None:
    """to_json() has exactly the fields of the schema in the reference, of the types that it says."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    script = f"""{START}
    import json, threading
    done = threading.Event()
    write("m.py", {M2!r})
    print(json.dumps(midflight.reload(["m"]).report.to_json()))
    write("m.py", "class C:\\n    pass\\n")
    midflight.reload(["m"], execute="all")
    c = m.C()
    write("m.py", "class C(dict):\\n    pass\\n")
    print(json.dumps(midflight.plan(["m"]).report.to_json()))
    """
    committed, refused = map(json.loads, program(script, m=M1).splitlines())
    for report in (committed, refused):
        check(report, schema, schema)
    assert committed["schema"] == schema["properties"]["schema"]["const"]
    assert {entry["kind"] for entry in committed["entries"]} >= {"changed", "removed", "run"} and refused["refusals"]


def check(value: object, schema: dict, root: dict) -> None:
    """The little of JSON Schema that the document uses."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    types = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}
    assert isinstance(value, types[schema["type"]]), (value, schema)
    if "const" in schema:
        assert value == schema["const"]
    if isinstance(value, list):
        for item in value:
            check(item, schema["items"], root)
    if isinstance(value, dict) and "properties" in schema:
        assert value.keys() == schema["properties"].keys() == set(schema["required"])
        for key, inner in schema["properties"].items():
            check(value[key], inner, root)
    elif isinstance(value, dict):
        for inner in value.values():
            check(inner, schema["additionalProperties"], root)


def test_rich(program: Program) -> None:
    """The report renders itself for rich, which is not imported before that."""
    pytest.importorskip("rich")
    script = f"""{START}
    write("m.py", {M2!r})
    update = midflight.reload(["m"])
    assert "rich" not in sys.modules
    from rich.console import Console
    console = Console(record=True, width=160, file=open(os.devnull, "w"))
    console.print(update)
    text = console.export_text()
    assert "m.LIMIT" in text and "changed" in text and "m.py:1" in text, text
    """
    program(script, m=M1)


def test_history(program: Program) -> None:
    """history() gives the updates, which can be looked at and undone; labels tell what they were."""
    script = f"""{START}
    write("m.py", {M2!r})
    first = midflight.reload(["m"])
    midflight.hotfix(source="import m\\nm.LIMIT = 7\\n", name="fix-7")
    past = midflight.history()
    assert past[0] is first and [u.label for u in past] == ["reload", "fix-7"]
    assert [u.generation for u in past] == [1, 2] and "m.LIMIT" in str(past[1]) and "fix-7" in repr(past[1])
    undo = past[1].undo()
    assert m.LIMIT == 2 and undo.label == "undo" and midflight.history() == [first]
    midflight.forget()
    assert midflight.history() == []
    """
    program(script, m=M1)


def test_redo(program: Program) -> None:
    """redo() makes undone updates again, newest undone first, until another update is made."""
    script = f"""{START}
    def nothing_to_redo():
        error = raises(midflight.RefusedError, midflight.redo)
        assert error.refusals[0].code == "MF014"
    f = m.f
    nothing_to_redo()
    write("m.py", {M2!r}.replace("return 1", "return 5"))
    midflight.reload(["m"])
    midflight.hotfix(source="import m\\ndef f():\\n    return 7\\nm.f = f\\n", name="fix-7")
    midflight.undo(), midflight.undo()
    assert f() == 1 and m.LIMIT == 1
    midflight.redo()
    assert (f(), m.LIMIT, m.f is f) == (5, 2, True) and hasattr(m, "Gone") is False
    midflight.redo()
    assert f() == 7 and [u.label for u in midflight.history()] == ["reload", "fix-7"]
    nothing_to_redo()
    midflight.undo()
    write("m.py", {M2!r}.replace("return 1", "return 6"))
    midflight.reload()
    assert f() == 6
    nothing_to_redo()
    """
    program(script, m=M1)


HASHED = """\
from dataclasses import dataclass
class Plain:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash(self.n)
@dataclass(frozen=True)
class Point:
    x: int = 0
class Unused(Plain):
    def __hash__(self):
        return 1
"""
CHANGED_HASHES = """\
from dataclasses import dataclass
class Plain:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash((self.n, 1))
@dataclass(frozen=True)
class Point:
    x: int = 0
    y: int = 0
class Unused(Plain):
    def __hash__(self):
        return 2
"""


def test_keys_with_another_hash_are_stale(program: Program) -> None:
    """Objects whose class gives another hash now are told of where tables know them, and only there."""
    script = f"""{START}
    table, points, unused = {{m.Plain(1): "a"}}, {{(m.Point(), 1)}}, [m.Unused(1)]
    write("m.py", {CHANGED_HASHES!r})
    def stale():
        return {{e.name for e in midflight.reload(["m"]).report.entries if (e.kind, e.what) == ("stale", "hash")}}
    assert stale() == {{"Plain", "Point"}}
    table.clear(); points.clear()
    write("m.py", {HASHED!r}.replace("hash(self.n)", "hash((self.n, 2))"))
    assert stale() == set()
    """
    program(script, m=HASHED)
