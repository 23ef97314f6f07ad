"""Namespaces that frames only borrow stay as long as any frame may use them, and no longer."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M = """
class Thing:
    def numbers(self):
        yield 0
        yield 0

def numbers():
    yield 0
    yield 0

def answer():
    return 0
"""
FIX = """
import m
class Big:
    pass
big = Big()
def helper():
    return @
class Thing:
    def numbers(self):
        yield helper()
        yield helper()
def numbers():
    yield helper()
    yield helper()
def answer():
    return helper()
m.Thing, m.numbers, m.answer = Thing, numbers, answer
"""
START = f"""
    import midflight; midflight.install(include=["m"]); import m, gc, weakref
    def fix(n):
        midflight.hotfix(source={FIX!r}.replace("@", str(n)), name="fix")
        return weakref.ref(m.answer.__globals__["big"])
    def settle():
        midflight.forget()
        gc.collect()
"""


def test_hotfixes_that_are_undone_leave_nothing(program: Program) -> None:
    """The namespace of a script is gone with the hotfix."""
    script = f"""{START}
    bigs = []
    for n in range(20):
        bigs.append(fix(n))
        assert m.answer() == n and list(m.Thing().numbers()) == [n, n]
        midflight.undo()
    settle()
    assert [big() for big in bigs] == [None] * 20
    """
    program(script, m=M)


def test_hotfixes_that_replace_each_other(program: Program) -> None:
    """Of hotfixes that put the same functions again, only the newest stays."""
    script = f"""{START}
    bigs = [fix(n) for n in range(20)]
    assert m.answer() == 19
    settle()
    assert [big() is None for big in bigs] == [True] * 19 + [False]
    """
    program(script, m=M)


def test_a_suspended_generator_keeps_the_namespace(program: Program) -> None:
    """Frames look up names in the namespace of a hotfix that was undone long ago."""
    script = f"""{START}
    suspended, bigs = [], []
    for n in range(10):
        bigs.append(fix(n))
        suspended += [(n, m.numbers()), (n, m.Thing().numbers())]
        for _, generator in suspended[-2:]:
            assert next(generator) == n
        midflight.undo()
    settle()
    assert all(big() for big in bigs)
    assert all(list(generator) == [n] for n, generator in suspended)
    del generator, suspended
    settle()
    assert not any(big() for big in bigs)
    """
    program(script, m=M)


def test_frames_of_a_traceback_keep_the_namespace(program: Program) -> None:
    """What has raised shows its globals as long as somebody holds the traceback."""
    script = f"""{START}
    midflight.hotfix(source={FIX.replace("return @", "raise ValueError")!r}, name="fix")
    try:
        m.answer()
    except ValueError as error:
        caught = error
    big = weakref.ref(m.answer.__globals__["big"])
    midflight.undo()
    settle()
    assert caught.__traceback__.tb_next.tb_frame.f_globals["big"] is big()
    del caught
    settle()
    assert big() is None
    """
    program(script, m=M)


def test_code_that_somebody_else_gave_to_a_hotfixed_function(program: Program) -> None:
    """A frame that runs such code keeps the namespace too."""
    script = f"""{START}
    def others():
        yield 1
        yield big is not None
    big = fix(3)
    m.numbers.__code__ = others.__code__
    generator = m.numbers()
    assert next(generator) == 1
    write("m.py", {M.replace("yield 0", "yield 5")!r})
    midflight.reload(["m"])
    assert list(m.numbers()) == [5, 5], list(m.numbers())
    settle()
    assert next(generator) is True
    """
    program(script, m=M)


def test_builtins_of_frames_that_load_names_which_are_gone(program: Program) -> None:
    """Each removal of a name that a suspended generator needs lends it builtins, and takes them back at its end."""
    script = """
    import midflight; midflight.install(include=["m"]); import m, gc
    def dicts():
        midflight.forget()
        gc.collect()
        return sum(type(found) is dict and "ArithmeticError" in found for found in gc.get_objects())
    before = dicts()
    for n in range(5):
        generator = m.numbers()
        assert next(generator) == 0
        write("m.py", "def numbers():\\n    yield 1\\n")
        midflight.reload(["m"])
        assert dicts() > before and next(generator) == "here"
        del generator
        write("m.py", open("first.py").read())
        midflight.reload(["m"])
    assert dicts() == before, (before, dicts())
    """
    program(
        script,
        m="NAME = 'here'\ndef numbers():\n    yield 0\n    yield NAME\n",
        first="NAME = 'here'\ndef numbers():\n    yield 0\n    yield NAME\n",
    )


def test_builtins_of_frames_go_with_staged_updates_too(program: Program) -> None:
    """A program that never does anything else than commit what it has staged keeps none of them for long."""
    script = """
    import midflight; midflight.install(include=["m"]); import m, gc
    first = open("m.py").read()
    def dicts():
        gc.collect()
        return sum(type(found) is dict and "ArithmeticError" in found for found in gc.get_objects())
    def commit(text):
        midflight.stage(["m"], sources={"m": text}).commit()
    before = dicts()
    for n in range(10):
        generator = m.numbers()
        assert next(generator) == 0
        commit("def numbers():\\n    yield 1\\n")
        assert next(generator) == "here"
        del generator
        commit(first)
    assert dicts() <= before + 2, (before, dicts())
    """
    program(script, m="NAME = 'here'\ndef numbers():\n    yield 0\n    yield NAME\n")
