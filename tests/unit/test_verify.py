"""`verify()`: the running program compared with a cold start."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]
M1 = """\
import os
from dataclasses import dataclass
LIMIT = 10
NAMES = {"b", "a", "c"}
STATE = {"n": 1}
def f(x=LIMIT, *, y: int = 2):
    "what f does"
    return [lambda: x, y]
class C:
    size = 3
    def go(self):
        return 1
    @property
    def far(self):
        return 2
    @staticmethod
    def make():
        return C()
@dataclass
class P:
    x: int = 0
print("imported")
"""
START = """
    import midflight; midflight.install(include=["m"], history=3); import m
    def drift(*arguments):
        return [(d.what, d.name) for d in midflight.verify(*arguments)]
"""


def test_nothing_to_tell(program: Program) -> None:
    """A process that is what its files say has no drift, before and after updates."""
    script = f"""{START}
    assert drift() == [], midflight.verify()
    text = {M1!r}.replace("return 1", "return 2").replace("LIMIT = 10", "\\n\\nLIMIT = 11") + "def g(): pass\\n"
    write("m.py", text)
    midflight.reload()
    assert drift() == [] == drift(["m"]) == drift([m]), midflight.verify()
    """
    program(script, m=M1)


def test_what_differs(program: Program) -> None:
    """Code, defaults, members, constants, data and missing names are listed by name."""
    script = f"""{START}
    m.STATE["n"] = 2
    m.LIMIT = 20
    m.mine = 1
    del m.NAMES
    text = {M1!r}.replace("return 1", "return 2").replace("y: int = 2", "y: int = 3").replace("= 3\\n", "= 4\\n")
    write("m.py", text)
    assert sorted(drift()) == [
        ("code", "C.go()"), ("constant", "C.size"), ("constant", "LIMIT"), ("constant", "mine"),
        ("data", "NAMES"), ("data", "STATE"), ("defaults", "f() defaults"),
    ], midflight.verify()
    (found,) = [d for d in midflight.verify() if d.name == "LIMIT"]
    assert (found.live, found.cold, found.module) == ("20", "10", "m") and "LIMIT" in str(found)
    """
    program(script, m=M1)


def test_cold_start_that_fails(program: Program) -> None:
    """The error has what the child says; this process is not touched."""
    script = f"""{START}
    write("m.py", "1 / 0\\n")
    try:
        midflight.verify()
    except midflight.ExecuteError as error:
        assert "ZeroDivisionError" in str(error)
    write("m.py", "import time\\ntime.sleep(60)\\n")
    error = raises(midflight.UpdateError, lambda: midflight.verify(timeout=0.5))
    assert "0.5 s" in str(error)
    for names in ("m", ["__main__"], ["nothing"]):
        try:
            midflight.verify(names)
        except (TypeError, ValueError):
            pass
        else:
            raise AssertionError(names)
    """
    program(script, m=M1)
