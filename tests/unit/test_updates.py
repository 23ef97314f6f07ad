"""What the functions of the Python face do, beyond what the case folders show."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """
def f():
    return 1
"""
START = 'import midflight; midflight.install(include=["*"], history=3); import m'


def test_generations_and_history(program: Program) -> None:
    """Each update makes a generation; history() lists what can be undone, and undo() takes the newest."""
    script = f"""
    {START}
    for n in (2, 3):
        write("m.py", "def f():\\n    return %d\\n" % n)
        midflight.reload(["m"])
        assert m.f() == n and midflight.generation() == n - 1, midflight.generation()
    assert len(midflight.history()) == 2
    midflight.undo()
    assert m.f() == 2 and len(midflight.history()) == 1
    midflight.undo()
    assert m.f() == 1 and len(midflight.history()) == 0
    """
    program(script, m=M1)


def test_history_has_a_bound(program: Program) -> None:
    """Of more updates than `history=N`, only the newest N can be undone."""
    script = f"""
    {START}
    for n in range(2, 8):
        write("m.py", "def f():\\n    return %d\\n" % n)
        midflight.reload(["m"])
    assert len(midflight.history()) == 3
    for n in (6, 5, 4):
        midflight.undo()
        assert m.f() == n
    raises(midflight.UpdateError, midflight.undo)
    assert m.f() == 4
    """
    program(script, m=M1)


def test_update_undoes_itself(program: Program) -> None:
    """`update.undo()` takes that update back; only the newest can be taken back."""
    script = f"""
    {START}
    updates = []
    for n in (2, 3):
        write("m.py", "def f():\\n    return %d\\n" % n)
        updates.append(midflight.reload(["m"]))
    try:
        updates[0].undo()
    except midflight.UpdateError:
        pass
    else:
        raise AssertionError("not the newest")
    updates[1].undo()
    updates[0].undo()
    assert m.f() == 1
    """
    program(script, m=M1)


def test_undone_version_waits_for_a_change(program: Program) -> None:
    """A version that was undone is not applied again by reload() until its file changes or it is named."""
    script = """
    import midflight; midflight.install(include=["m"], history=3); import m
    write("m.py", "def f():\\n    return 2\\n")
    midflight.reload()
    midflight.undo()
    midflight.reload()
    assert m.f() == 1
    midflight.reload(["m"])
    assert m.f() == 2
    midflight.undo()
    write("m.py", "def f():\\n    return 3\\n")
    midflight.reload()
    assert m.f() == 3
    """
    program(script, m=M1)


def test_modules_instead_of_names(program: Program) -> None:
    """reload() takes modules as well as their names."""
    script = f"""
    {START}
    write("m.py", "def f():\\n    return 2\\n")
    midflight.reload([m])
    assert m.f() == 2
    """
    program(script, m=M1)


def test_nothing_to_do(program: Program) -> None:
    """reload() with nothing changed is no error, and changes nothing."""
    script = f"""
    {START}
    update = midflight.reload()
    assert not [e for e in update.report.entries if e.kind in ("changed", "added", "removed", "run")]
    assert str(update)
    """
    program(script, m=M1)


def test_plan_changes_nothing(program: Program) -> None:
    """plan() shows what would happen; commit() makes it happen."""
    script = f"""
    {START}
    write("m.py", "X = 1\\ndef f():\\n    return 2\\n")
    f, plan = m.f, midflight.plan(["m"])
    assert m.f() == 1 and not hasattr(m, "X") and midflight.generation() == 0
    assert list(plan.refusals) == [] and "f" in str(plan)
    update = plan.commit()
    assert m.f() == 2 and m.X == 1 and m.f is f and "f" in str(update)
    """
    program(script, m=M1)


def test_hotfix_from_a_text(program: Program) -> None:
    """hotfix(source=, name=) runs a text; its tracebacks and its errors carry the name."""
    script = f"""
    {START}
    f = m.f
    update = midflight.hotfix(source="import m\\ndef g():\\n    return 9\\nm.f = g\\n", name="fix-7")
    assert f() == 9 and m.f is f and "f" in str(update)
    try:
        midflight.hotfix(source="import m\\nm.f = None\\n1 / 0\\n", name="fix-8")
    except midflight.ExecuteError as error:
        assert "fix-8" in str(error) and isinstance(error.__cause__, ZeroDivisionError)
    assert m.f is f and f() == 9
    midflight.undo()
    assert f() == 1
    """
    program(script, m=M1)


def test_report_is_text_and_data(program: Program) -> None:
    """str(report) is text with a line for the change; entries have their fields."""
    script = f"""
    {START}
    write("m.py", "def f():\\n    return 2\\n")
    update = midflight.reload(["m"])
    assert "f" in str(update.report) and isinstance(repr(update.report), str)
    (entry,) = [e for e in update.report.entries if e.kind == "changed"]
    assert (entry.what, entry.module, entry.name) == ("function", "m", "f")
    assert entry.file.endswith("m.py") and entry.line == 1 and isinstance(entry.reason, str)
    """
    program(script, m=M1)


def test_scope(program: Program) -> None:
    """Modules outside the scope are left out of reload() and refused when named."""
    script = """
    import midflight
    midflight.install(include=["m*"], exclude=["mine"])
    import m, mine, other
    for name in ("m", "mine", "other"):
        write(f"{name}.py", "def f():\\n    return 2\\n")
    midflight.reload()
    assert (m.f(), mine.f(), other.f()) == (2, 1, 1)
    for name in ("mine", "other"):
        error = raises(midflight.UpdateError, lambda: midflight.reload([name]))
        assert name in str(error)
    """
    program(script, m=M1, mine=M1, other=M1)


def test_the_name_of_a_package_covers_its_modules(program: Program) -> None:
    """In include and in exclude, and at every depth; a name that merely begins alike is another one."""
    script = """
    os.makedirs("game/vendor")
    files = ("game/__init__.py", "game/rules.py", "game/vendor/__init__.py", "game/vendor/tool.py", "games.py")
    for file in files:
        write(file, "def f():\\n    return 1\\n")
    import midflight
    midflight.install(include=["game"], exclude=["game.vendor"])
    import game.rules, game.vendor.tool, games
    for file in files:
        write(file, "def f():\\n    return 2\\n")
    midflight.reload()
    assert [module.f() for module in (game, game.rules, game.vendor, game.vendor.tool, games)] == [2, 2, 1, 1, 1]
    """
    program(script)


def test_slots_that_take_turns(program: Program) -> None:
    """Slots that come and go share the room of those that went: their values do not pile up in live instances."""
    script = """
    import gc, weakref
    import midflight
    midflight.install(include=["m"])
    import m
    source, things, values = open("m.py").read(), [m.Thing(), m.Derived()], []
    class Value:
        pass
    for n in range(10):
        new = "b" if n % 2 else "c"
        midflight.stage(["m"], sources={"m": source.replace("'a',", f"'a', '{new}'")}).commit()
        for thing in things:
            assert not hasattr(thing, new)
            setattr(thing, new, Value())
            values.append(weakref.ref(getattr(thing, new)))
    midflight.undo()
    assert [thing.c for thing in things] == [value() for value in values[-4:-2]]
    gc.collect()
    assert [value() is not None for value in values] == [False] * 16 + [True] * 2 + [False] * 2
    """
    program(script, m="class Thing:\n    __slots__ = ('a',)\nclass Derived(Thing):\n    __slots__ = ()\n")


def test_subclass_lists_with_a_longer_history(program: Program) -> None:
    """A class that one update added and the next removed is listed no more, though undo keeps both updates."""
    script = """
    import midflight
    midflight.install(include=["m"], history=3)
    import m
    names = lambda: [cls.__name__ for cls in m.Base.__subclasses__()]
    old = open("m.py").read()
    write("m.py", old + "class New(Base):\\n    limit = 1\\n")
    midflight.reload()
    write("m.py", old + "class New(Base):\\n    limit = 2\\n")
    midflight.reload()
    assert names() == ["New"] and m.New.limit == 2
    write("m.py", old)
    midflight.reload()
    assert names() == []
    midflight.undo()
    assert names() == ["New"] and m.New.limit == 2
    midflight.undo()
    assert m.New.limit == 1
    midflight.undo()
    assert names() == []
    """
    program(script, m="class Base:\n    pass\n")


def test_default_scope_is_the_program(program: Program) -> None:
    """Without include, the modules beside the program are in scope, and the library is not."""
    script = """
    import midflight
    midflight.install()
    import json, m
    write("m.py", "def f():\\n    return 2\\n")
    midflight.reload()
    assert m.f() == 2
    """
    program(script, m=M1)


def test_main_of_a_program(program: Program) -> None:
    """The running script itself is updated, and its entry block does not run again."""
    script = """
    import midflight
    midflight.install()
    import __main__

    def f():
        return 1

    if __name__ == "__main__":
        starts = [1]
        text = Path("start.py").read_text()
        write("start.py", text.replace("return 1", "return 2", 1))
        midflight.reload(["__main__"])
        assert f() == 2 and __main__.f is f and starts == [1]
    """
    program(script)


def test_nothing_is_imported_for_nothing(program: Program) -> None:
    """`import midflight` is light: it brings in no heavy part of the standard library."""
    script = """
    before = set(sys.modules)
    import midflight
    heavy = {"asyncio", "unittest", "multiprocessing", "concurrent.futures", "http", "email", "xml", "ctypes"}
    assert not heavy & (set(sys.modules) - before), heavy & set(sys.modules)
    """
    program(script)


def test_installing_twice(program: Program) -> None:
    """install() again sets the scope anew and puts no second finder on sys.meta_path."""
    script = """
    import midflight
    midflight.install(include=["nothing"])
    finders = len(sys.meta_path)
    midflight.install(include=["*"])
    assert len(sys.meta_path) == finders
    import m
    write("m.py", "def f():\\n    return 2\\n")
    midflight.reload()
    assert m.f() == 2
    """
    program(script, m=M1)


def test_update_from_another_thread(program: Program) -> None:
    """Any thread may ask for an update."""
    script = f"""
    {START}
    import threading
    write("m.py", "def f():\\n    return 2\\n")
    thread = threading.Thread(target=midflight.reload, args=(["m"],))
    thread.start()
    thread.join()
    assert m.f() == 2
    """
    program(script, m=M1)


def test_updates_of_two_threads_take_turns(program: Program) -> None:
    script = f"""
    {START}
    import threading
    errors = []
    def work():
        try:
            for _ in range(20):
                midflight.reload(["m"])
        except BaseException as error:
            errors.append(error)
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for n in range(2, 30):
        write("m.py", "def f():\\n    return %d\\n" % n)
    for thread in threads:
        thread.join()
    midflight.reload(["m"])
    assert m.f() == 29 and not errors, errors
    """
    program(script, m=M1)


def test_after_fork(program: Program) -> None:
    """A forked child updates itself; its parent is not touched."""
    script = f"""
    {START}
    write("m.py", "def f():\\n    return 2\\n")
    midflight.reload(["m"])
    write("m.py", "def f():\\n    return 3\\n")
    pid = os.fork()
    if not pid:
        midflight.reload(["m"])
        os._exit(0 if m.f() == 3 else 1)
    assert os.waitpid(pid, 0)[1] == 0 and m.f() == 2
    midflight.reload(["m"])
    assert m.f() == 3
    """
    program(script, m=M1)


def test_without_install(program: Program) -> None:
    """reload() works without install(): then everything that was imported before has an unknown base."""
    script = """
    import midflight
    import m
    write("m.py", "X = 1\\ndef f():\\n    return 2\\n")
    midflight.reload(["m"])
    assert m.f() == 2 and m.X == 1
    """
    program(script, m=M1)


def test_many_updates(program: Program) -> None:
    """A hundred updates leave one class, one function, and methods as fast to look up as before."""
    script = f"""
    {START}
    import gc
    def count(name):
        gc.collect()
        return sum(isinstance(o, type) and o.__name__ == name for o in gc.get_objects())
    held = m.C()
    for n in range(100):
        write("m.py", "class C:\\n    x = %d\\n    def go(self):\\n        return %d\\n" % (n, n))
        midflight.reload(["m"])
        assert held.go() == m.C.x == n and type(held) is m.C
    assert count("C") == 1, count("C")
    """
    program(script, m="class C:\n    def go(self):\n        return 1\n")


def test_report_as_html(program: Program) -> None:
    """A notebook shows the report as a table, with names escaped."""
    script = """
    import midflight; midflight.install(include=["m"]); import m
    write("m.py", "def f():\\n    return 2\\ng = lambda: 0\\n")
    html = midflight.reload(["m"])._repr_html_()
    assert "<table>" in html and "<td>m.f</td>" in html and "<td>m.&lt;lambda&gt;</td>" not in html
    assert html.count("<tr>") == html.count("</tr>") >= 2
    """
    program(script, m=M1)
