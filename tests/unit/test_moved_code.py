"""Code that only moved keeps its objects, and knows its new lines."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]

M = """
def first():
    return 1


def make(n):
    def inner():
        return n, here()
    return inner


def here():
    import sys
    return sys._getframe(1).f_lineno


def running():
    x = yield here()
    yield here()


def local():
    class Local:
        pass
    return Local


class Thing:
    def method(self):
        return here()
"""
SCRIPT = """
import sys
import midflight
midflight.install(include=["*"])
import m

def longer(n):
    text = Path("m.py").read_text()
    return text.replace("    return 1\\n", "    x = 1\\n" * n + "    return 1\\n")

hidden = [m.make(n) for n in range(3)]
generator = m.running()
at = next(generator)
thing = m.Thing()
codes = [m.make.__code__, hidden[0].__code__, m.running.__code__, m.Thing.method.__code__]
before = [c.co_firstlineno for c in codes], hidden[1](), thing.method()
"""


def test_lines_move_in_place(program: Program) -> None:
    """R18: closures that nothing in the module leads to and generators under way have the lines of the new file."""
    script = f"""{SCRIPT}
write("m.py", longer(4))
midflight.reload(["m"])
assert codes == [m.make.__code__, hidden[0].__code__, m.running.__code__, m.Thing.method.__code__]
assert [c.co_firstlineno for c in codes] == [n + 4 for n in before[0]]
assert hidden[1]() == (1, before[1][1] + 4) and thing.method() == before[2] + 4
assert next(generator) == at + 5, (at,)
assert m.local.__code__.co_firstlineno == m.Thing.method.__code__.co_firstlineno - 7
if sys.version_info >= (3, 13):
    assert m.Thing.__firstlineno__ == m.Thing.method.__code__.co_firstlineno - 1
    assert m.local().__firstlineno__ == m.local.__code__.co_firstlineno + 1
midflight.undo()
assert [c.co_firstlineno for c in codes] == before[0]
assert hidden[1]() == before[1] and thing.method() == before[2]
if sys.version_info >= (3, 13):
    assert m.local().__firstlineno__ == m.local.__code__.co_firstlineno + 1
"""
    program(script, m=M)


def test_tracing_sees_the_new_lines(program: Program) -> None:
    """R18: a trace function that was there before the update sees the lines of the new file after it."""
    script = f"""{SCRIPT}
seen = []
def trace(frame, event, arg):
    if frame.f_code is codes[1]:
        seen.append((event, frame.f_lineno))
        return trace

def traced():
    seen.clear()
    sys.settrace(trace)
    try:
        hidden[0]()
    finally:
        sys.settrace(None)
    return list(seen)

old = traced()
assert old
write("m.py", longer(40_000))
midflight.reload(["m"])
assert traced() == [(event, line + 40_000) for event, line in old]
midflight.undo()
assert traced() == old
"""
    program(script, m=M)


def test_failed_update_moves_nothing(program: Program) -> None:
    """R13: lines are those of the running version after an update that failed."""
    script = f"""{SCRIPT}
write("m.py", longer(4) + "raise ValueError\\n")
raises(midflight.ExecuteError, lambda: midflight.reload(["m"]))
write("m.py", longer(4) + "nonlocal x\\n")
error = raises(midflight.StageError, lambda: midflight.reload(["m"]))
assert type(error.__cause__) is SyntaxError and "nonlocal" in str(error.__cause__)
assert [c.co_firstlineno for c in codes] == before[0]
"""
    program(script, m=M)
