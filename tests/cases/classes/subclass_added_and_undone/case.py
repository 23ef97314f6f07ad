"""A subclass that an undo takes away is no longer listed by its base, and listed once when it comes again. (R2, R15)"""

from harness import world

MODULES = ["m", "user"]
PROBES = ["[cls.__name__ for cls in m.Base.__subclasses__()]", "m.Other.seen", "m.Other.size"]


def hold():
    import m

    return m.Base


def check(held, update):
    world.write("later")
    world.reload()
    assert _names(held) == ["Other", "Inner", "Added"]
    world.undo()
    assert _names(held) == ["Other"]
    world.reload()
    assert _names(held) == ["Other", "Inner", "Added"]


def _names(cls):
    return [each.__name__ for each in cls.__subclasses__()]
