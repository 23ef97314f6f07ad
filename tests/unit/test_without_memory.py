"""Allocations that fail, each in turn, in programs that are too many to try with every case."""

from __future__ import annotations

from collections.abc import Callable

Program = Callable[..., str]


def test_an_undo_that_gives_classes_other_bases(program: Program) -> None:
    """A class that the update has made has the bases that it had, wherever in its undo there is no memory."""
    before = """
    CLASSES = []
    class Component:
        def __init_subclass__(cls):
            CLASSES.append(cls)
    class Position(Component):
        x = 0
    """
    script = """
    import midflight; midflight.install(include=["m"]); import m
    from midflight import _engine
    write("m.py", Path("m.py").read_text() + "class Health(Component):\\n    points = 1\\n")
    midflight.reload(["m"])

    def is_as_before():
        return m.Health.__bases__ == (m.Component,) and m.Component.__subclasses__() == [m.Position, m.Health]

    def undo_without(number):
        assert _engine.arm_allocation_faults(number, number + 1)
        try:
            midflight.undo()
        except (MemoryError, midflight.UpdateError):  # a hook might have raised it, for all that is known
            _engine.disarm_allocation_faults()
            return "taken back" if is_as_before() else "torn"
        return "undone" if _engine.disarm_allocation_faults()[1] else "not failed"

    def in_child(number):
        read, write = os.pipe()
        if os.fork() == 0:
            os.write(write, undo_without(number).encode())
            os._exit(0)
        os.close(write)
        with open(read) as file:
            return file.read()

    if _engine.arm_allocation_faults(0, 0):
        _engine.disarm_allocation_faults()
        found, number = {}, 0
        while "not failed" not in found:
            number += 1
            found.setdefault(in_child(number), []).append(number)
        assert found.keys() <= {"taken back", "undone", "not failed"} and "taken back" in found, found
    """
    program(script, m=before)
