"""The running program itself, and modules that no import of the ordinary kind has made."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]

# Changes the running script's own file.
_EDIT = """
def edit(*pairs, name="start.py"):
    head, mark, tail = Path(name).read_text().partition("\\nimport midflight\\n")
    for old, new in pairs:
        assert old in tail, old
        tail = tail.replace(old, new, 1)  # the first place: the pairs themselves are in the text, too
    write(name, head + mark + tail)

"""


def test_main_is_updated_like_a_module(program: Program) -> None:
    output = program(
        _EDIT
        + """
import midflight
midflight.install()
import json
import config
from config import DAMAGE

LIMIT = 1
DERIVED = LIMIT * 2 + config.DAMAGE
TABLE = {"a": LIMIT, "b": [1]}
count = 0

class Game:
    level = 1
    def step(self):
        return "old"

class Gone:
    pass

def helper(x=1):
    return x, json

def unchanged():
    return LIMIT

print("starts")

if __name__ == "__main__":
    game = Game()
    count += 1
    TABLE["ours"] = 3
    edit(("import json", "import html"), ("x, json", "x, html"), ("LIMIT = 1", "LIMIT = 2"), ("level = 1", "level = 2"),
         ("old", "new"), ("class Gone:\\n    pass", ""), ("[1]", "[1, 2]"), ("x=1", "x=2"))
    write("config.py", "DAMAGE = 7")
    update = midflight.reload()
    print(LIMIT, DERIVED, TABLE, DAMAGE, count, game.level, game.step(), helper()[0], "Gone" in globals())
    told = {entry.name for entry in update.report.entries if entry.kind in ("changed", "added", "rebound")}
    print("unchanged" in told, [e.name for e in update.entries if e.kind == "conflict"])
    print([entry.reason for entry in update.entries if entry.kind == "skipped"])
    update.undo()
    print(LIMIT, DERIVED, TABLE, DAMAGE, game.level, game.step(), helper()[0], "Gone" in globals())
""",
        config="DAMAGE = 1",
    )
    assert output.splitlines() == [
        "starts",
        "2 11 {'a': 2, 'b': [1, 2], 'ours': 3} 7 1 2 new 2 False",
        "False []",
        str(["entry: it starts the program"] * 3),  # install(), print() and the entry block
        "1 3 {'a': 1, 'b': [1], 'ours': 3} 1 1 old 1 True",
    ]


def test_a_statement_under_way_does_not_run_again(program: Program) -> None:
    output = program(
        _EDIT
        + """
import midflight
midflight.install()

runs = []

def main():
    runs.append("main")
    edit(('"main"', '"new main"'))
    update = midflight.reload()
    print(runs, [e.reason for e in update.entries if e.kind == "skipped"])
    return len(runs)

code = main()
print(code, main.__code__.co_consts[1])
"""
    )
    reasons = ["entry: it starts the program"] * 3  # install(), the call of main() and the last print()
    assert output.splitlines() == [f"['main'] {reasons}", "1 new main"]


def test_main_of_a_package(program: Program) -> None:
    output = program(
        """
import runpy
import midflight
midflight.install()
write("pkg/__init__.py", "")
write("pkg/config.py", "DAMAGE = 1")
write("pkg/__main__.py", '''
from . import config
from .config import DAMAGE
import midflight, __main__
LIMIT = 1
def both():
    return LIMIT, DAMAGE, config.DAMAGE
if __name__ == "__main__":
    write = __main__.__dict__.get("write") or __import__("start").write
    write("pkg/config.py", "DAMAGE = 7")
    midflight.reload()
    print(both())
    write("pkg/__main__.py", open("pkg/__main__.py").read().replace("LIMIT = 1", "LIMIT = 2", 1))
    midflight.reload()
    print(both())
''')
if __name__ == "__main__":
    runpy.run_module("pkg", run_name="__main__", alter_sys=True)
    midflight.reload()
"""
    )
    assert output.splitlines() == ["(1, 7, 7)", "(2, 7, 7)"]


def test_a_script_run_by_path(program: Program) -> None:
    output = program(
        """
import runpy
write("other/deep.txt", "")
write("script.py", '''
LIMIT = 1
def f():
    return LIMIT, "old"
if __name__ == "__main__":
    import os, midflight
    text = open("script.py").read()
    os.chdir("other")
    with open("../script.py", "w") as file:
        file.write(text.replace("LIMIT = 1", "LIMIT = 2 ").replace("old", "new", 1))
    midflight.reload(["__main__"])
    print(f(), f.__code__.co_filename)
''')
import midflight
midflight.install()
runpy.run_path("script.py", run_name="__main__")
"""
    )
    assert output.splitlines() == ["(2, 'new') script.py"]


def test_main_without_a_file_is_left_alone(program: Program) -> None:
    output = program(
        """
        import types
        import midflight
        midflight.install()
        import m
        main = types.ModuleType("__main__")
        exec("from m import f\\nLIMIT = 1", vars(main))
        sys.modules["__main__"] = main
        write("m.py", "def f():\\n    return 'new'")
        midflight.reload()
        print(main.f())
        try:
            midflight.reload(["__main__"])
        except midflight.RefusedError as error:
            print(error.refusals[0].code, error.refusals[0].reason)
        """,
        m="def f():\n    return 'old'",
    )
    assert output.splitlines() == [
        "new",
        "MF002 the module cannot be updated: it has no source file (built-in or made at run time)",
    ]


_BY_HAND = """
        import importlib.util
        import midflight
        midflight.install()

        def load(name, path):
            spec = importlib.util.spec_from_file_location(name, path)
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
            return module
"""


def test_a_module_loaded_by_hand(program: Program) -> None:
    output = program(
        _BY_HAND
        + """
        write("plugins/one.py", "LIMIT = 1\\ndef f():\\n    return 'old'\\ndef same():\\n    pass")
        one = load("plugin_one", "plugins/one.py")
        print(len(midflight.reload().report.changes))
        write("plugins/one.py", "LIMIT = 2\\ndef f():\\n    return 'new'\\ndef same():\\n    pass")
        update = midflight.reload()
        print(one.LIMIT, one.f(), [e.name for e in update.entries if e.kind == "changed"])
        """
    )
    assert output.splitlines() == ["0", "2 new ['LIMIT', 'f']"]


def test_a_module_that_was_edited_before_anybody_saw_it(program: Program) -> None:
    output = program(
        _BY_HAND
        + """
        write("plugins/one.py", "LIMIT = 1\\ndef f():\\n    return 'old'\\ndef same():\\n    pass")
        one = load("plugin_one", "plugins/one.py")
        write("plugins/one.py", "LIMIT = 2\\ndef f():\\n    return 'new'\\ndef same():\\n    pass")
        update = midflight.reload()
        print(one.LIMIT, one.f(), [(e.kind, e.name) for e in update.report.changes if e.kind != "run"])
        """
    )
    assert output.splitlines() == ["1 new [('conflict', 'LIMIT'), ('changed', 'f')]"]


def test_a_file_that_was_edited_before_midflight_came(program: Program) -> None:
    output = program(
        """
        import m
        write("m.py", "def f():\\n    return 'new'\\n")
        import midflight
        midflight.install()
        print(m.f())
        update = midflight.reload()
        print(m.f(), [(e.kind, e.name) for e in update.report.changes if e.kind != "run"])
        """,
        m="def f():\n    return 'old'\n",
    )
    assert output.splitlines() == ["old", "new [('changed', 'f')]"]


def test_a_module_in_a_zip_archive(program: Program) -> None:
    output = program(
        """
        import zipfile
        import midflight
        midflight.install()

        def pack(text):
            with zipfile.ZipFile("lib.zip", "w") as archive:
                archive.writestr("packed.py", text)

        pack("LIMIT = 1\\ndef f():\\n    return 'old'\\n")
        sys.path.insert(0, "lib.zip")
        import packed
        print(len(midflight.reload().report.changes))
        pack("LIMIT = 2\\ndef f():\\n    return 'new', 'and longer'\\n")
        midflight.reload()
        print(packed.LIMIT, packed.f())
        """
    )
    assert output.splitlines() == ["0", "2 ('new', 'and longer')"]


def test_a_module_made_by_a_loader_of_its_own(program: Program) -> None:
    output = program(
        """
        import importlib.abc, importlib.util, linecache
        import midflight
        midflight.install(include=["made"])

        texts = {"made": "LIMIT = 1\\ndef f():\\n    return 'old'\\n"}

        class Loader(importlib.abc.InspectLoader):
            def get_source(self, name):
                return texts[name]

        spec = importlib.util.spec_from_loader("made", Loader(), origin="made.py")
        made = importlib.util.module_from_spec(spec)
        made.__file__ = "<made>/made.py"
        sys.modules["made"] = made
        exec(compile(texts["made"], made.__file__, "exec"), vars(made))
        print(len(midflight.reload().report.changes))
        texts["made"] = "LIMIT = 2\\ndef f():\\n    return 'new'\\n"
        midflight.reload()
        print(made.LIMIT, made.f())
        """
    )
    assert output.splitlines() == ["0", "2 new"]


def test_a_mocked_function_of_a_module_that_was_imported_before(program: Program) -> None:
    output = program(
        """
        from unittest import mock
        import m
        import midflight
        patch = mock.patch("m.fetch", return_value="mocked")
        patch.start()
        midflight.install()
        write("m.py", "def fetch():\\n    return 'new'\\n")
        midflight.reload()
        print(m.fetch())
        patch.stop()
        print(m.fetch())
        """,
        m="def fetch():\n    return 'old'\n",
    )
    assert output.splitlines() == ["mocked", "new"]
