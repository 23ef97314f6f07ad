"""Updates at unusual moments and in unusual processes: frozen heaps, exits, interpreters, recursion."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
START = """
    import midflight; midflight.install(include=["m"]); import m, gc, sys, threading
    def update(old, new):
        write("m.py", open("m.py").read().replace(old, new))
        return midflight.reload(["m"])
"""


def test_frozen_objects(program: Program) -> None:
    """Closures, instances and members of enums that `gc.freeze()` has hidden from the collector are found."""
    script = f"""{START}
    functions, thing, kind = [m.make() for _ in range(3)], m.Thing(), m.Kind.A
    table = {{m.Kind.B: 1}}
    gc.freeze()
    update("1", "2")
    assert [f() for f in functions] == [2] * 3 and thing.go() == 2
    assert m.Kind.A is kind and kind == 2
    gc.unfreeze()
    midflight.undo()
    assert [f() for f in functions] == [1] * 3 and m.Kind.A is kind and kind == 1
    """
    program(
        script,
        m="""
        from enum import IntEnum
        class Kind(IntEnum):
            A = 1
            B = 7
        def make():
            def inner():
                return 1
            return inner
        class Thing:
            def go(self):
                return 1
        """,
    )


def test_a_function_that_updates_its_own_module(program: Program) -> None:
    """Frames on the stack end on the code that they began with, at any depth; calls after the update are new."""
    script = f"""{START}
    def switch():
        update("'one'", "'two'")
    assert m.walk(5, switch) == ["one"] * 5 + ["two"], m.walk(5, switch)
    assert m.walk(2, lambda: None) == ["two"] * 3
    """
    program(
        script,
        m="""
        def leaf():
            return ['one']
        def walk(depth, switch):
            if depth == 0:
                switch()
                return leaf()
            below = walk(depth - 1, switch)
            return ['one'] + below
        """,
    )


def test_exit_while_a_thread_updates(program: Program) -> None:
    """The process ends, with daemon threads in the middle of updates, with a record for undo, with a staged update."""
    script = f"""{START}
    def work():
        n = 0
        while True:
            n += 1
            try:
                midflight.stage(["m"], sources={{"m": f"def f():\\n    return {{n}}\\nX = {{n}}\\n"}}).commit()
            except midflight.UpdateError:
                pass
    for _ in range(3):
        threading.Thread(target=work, daemon=True).start()
    time.sleep(0.2)
    staged = midflight.stage(["m"], sources={{"m": "def f():\\n    return -1\\n"}})
    update("0", "1")
    """
    program(script, m="def f():\n    return 0\nX = 0\n")


def test_development_mode(program: Program) -> None:
    """Nothing is left open, and memory is used as its blocks allow, under `-X dev` too."""
    script = """
    import subprocess
    text = '''
    import midflight; midflight.install(include=["m"]); import m, gc, pathlib
    text = pathlib.Path("m.py").read_text()
    for n in range(20):
        source = text.replace("= 0", f"= {n}").replace("return 0", f"return {n}")
        midflight.stage(["m"], sources={"m": source})
        midflight.stage(["m"], sources={"m": source}).commit()
        assert m.Thing.value == m.Thing().go() == m.Kind.A == n
        midflight.hotfix(source="import m; m.Thing.go = lambda self: 'fix'", name="fix")
        assert m.Thing().go() == "fix"
        midflight.undo()
    midflight.forget(); gc.collect()
    '''
    import textwrap
    done = subprocess.run([sys.executable, "-X", "dev", "-W", "error", "-c", textwrap.dedent(text)],
                          capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    """
    program(
        script,
        m="""
        from enum import IntEnum
        class Kind(IntEnum):
            A = 0
        class Thing:
            value = 0
            def go(self):
                return 0
        """,
    )


def test_exit_while_new_code_does_not_end(program: Program) -> None:
    """A daemon thread that imports, or waits in new code, when the process ends takes nothing with it."""
    script = """
    import midflight; midflight.install(include=["slow"]); import threading
    threading.Thread(target=__import__, args=("slow",), daemon=True).start()
    time.sleep(0.1)
    """
    program(script, slow="import time\nfor _ in range(10000):\n    time.sleep(0.001)\n")


def test_exit_while_a_method_does_not_end(program: Program) -> None:
    """Code of the program that an update calls may be running at the end of the process."""
    script = f"""{START}
    calls = 0
    def wait(*arguments):
        global calls
        calls += 1
        while True:
            time.sleep(0.001)
    m.Item.__repr__ = wait
    fix = "import m; m.BOX[m.Item()] = 1"
    threading.Thread(target=midflight.hotfix, kwargs={{"source": fix, "name": "fix"}}, daemon=True).start()
    while not calls:
        time.sleep(0.001)
    """
    text = """
    class Item:
        def __getitem__(self, key):
            return 0
        def __setitem__(self, key, value):
            pass
    BOX = Item()
    """
    program(script, m=text)


def test_a_long_chain_of_calls(program: Program) -> None:
    """How far functions call each other does not count, also where an update is asked for on a small stack."""
    program("""
    import threading

    def text(last):
        functions = [f"def f{i}(n):\\n    return f{i + 1}(n - 1) if n else n\\n" for i in range(3000)]
        return "".join(functions) + f"def f3000(n):\\n    return {last}\\nRESULT = [f0(0)]\\n"

    write("m.py", text(1))
    import midflight
    midflight.install()
    import m
    write("m.py", text(2))
    threading.stack_size(512 * 1024)
    thread = threading.Thread(target=midflight.reload, args=(["m"],))
    thread.start()
    thread.join()
    assert m.f3000(0) == 2
    """)


def test_lambdas_that_call_themselves(program: Program) -> None:
    program(
        f"""{START}
    assert m.RESULT == [10] and m.even(3) == 10
    update("10", "20")
    assert m.RESULT == [20] and m.f(5) == 20
    """,
        m="""
    f = lambda n: f(n - 1) if n else 10
    even = lambda n: odd(n - 1) if n else 10
    odd = lambda n: even(n - 1) if n else 10
    RESULT = [f(3)]
    OTHER = [even(4)]
    """,
    )


def test_subinterpreters(program: Program) -> None:
    """Each interpreter has an engine of its own; one may end with a record for undo, and while files are watched."""
    inside = """
import sys
sys.path[:] = {path!r}
import midflight
midflight.install(include=["m"], history=3)
import m
sources = {{"m": "def f():\\n    return 2\\n"}}
midflight.stage(["m"], sources=sources).commit()
assert m.f() == 2 and midflight.generation() == 1
midflight.undo()
midflight.stage(["m"], sources=sources).commit()
{more}
"""
    program(
        f"""{START}
    try:
        import _interpreters as interpreters
        made = lambda: interpreters.create("legacy"), lambda: interpreters.create("isolated")
    except ImportError:
        import _xxsubinterpreters as interpreters
        made = lambda: interpreters.create(isolated=False), lambda: interpreters.create(isolated=True)
    inside = {inside!r}
    watching = "keep = midflight.watch(); keep.__enter__()"
    # 3.11 does not even try to end one with a thread.
    if sys.version_info < (3, 12):
        watching += "; keep.stop()"
    for create, more in ((made[0], ""), (made[0], watching), (made[1], "")) * 2:
        interpreter = create()
        error = interpreters.run_string(interpreter, inside.format(path=sys.path, more=more))
        assert not error, error
        interpreters.destroy(interpreter)
    assert midflight.generation() == 0 and m.f() == 1
    update("1", "3")
    assert m.f() == 3
    """,
        m="""
    def f():
        return 1
    """,
    )


def test_subinterpreters_at_once(program: Program) -> None:
    """Interpreters that run in threads of their own, from 3.12 on with a GIL each, update at the same time."""
    inside = """
import sys
sys.path[:] = {path!r}
import midflight
midflight.install(include=["m"])
import m
source, things = open("m.py").read(), [m.Thing(), m.Thing()]
for n in range(20):
    slots = '("b", "c")' if n % 2 else '("a", "d")'
    text = source.replace('("a",)', slots).replace("= 1", f"= {{n % 2 + 1}}")
    midflight.stage(["m"], sources={{"m": text}}).commit()
    for thing in things:
        setattr(thing, "c" if n % 2 else "d", [n])
    assert m.Thing.level == n % 2 + 1 == m.Kind.ONE
    midflight.hotfix(source="import m\\ndef pair(x=1):\\n    return x, 9\\nm.pair = pair\\n", name="fix")
    assert m.pair() == (1, 9)
    midflight.undo()
    assert m.pair() == (0, n % 2 + 1)
"""
    program(
        f"""{START}
    try:
        import _interpreters as interpreters
        create = lambda: interpreters.create("isolated")
    except ImportError:
        import _xxsubinterpreters as interpreters
        create = lambda: interpreters.create(isolated=True)
    made, errors = [create() for _ in range(3)], []
    def work(interpreter):
        try:
            errors.append(interpreters.run_string(interpreter, {inside!r}.format(path=sys.path)))
        except Exception as error:
            errors.append(error)
        # In the same thread: before 3.13, the end of an interpreter waits for the one that imported threading.
        interpreters.destroy(interpreter)
    threads = [threading.Thread(target=work, args=(interpreter,)) for interpreter in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == [None] * 3, errors
    update("= 1", "= 2")
    assert m.pair() == (0, 2)
    """,
        m="""
    from enum import IntEnum
    class Kind(IntEnum):
        ONE = 1
    class Thing:
        __slots__ = ("a",)
        level = 1
    LEVEL = 1
    def pair(x=0):
        return x, LEVEL
    """,
    )
