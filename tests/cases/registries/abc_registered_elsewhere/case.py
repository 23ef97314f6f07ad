"""Registrations with abstract base classes of other modules and of the standard library come, go and are kept. (R10, R18)"""

IMPORTS = ["core", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "issubclass(m.Kept, core.Shape)",
    "issubclass(m.Dropped, core.Shape)",
    "issubclass(m.Added, core.Shape)",
    "issubclass(other.Blob, core.Shape)",
    "isinstance(m.Row(), __import__('collections.abc').abc.Sequence)",
    "isinstance(m.Table(), __import__('collections.abc').abc.Sequence)",
    "issubclass(m.Number, __import__('numbers').Integral)",
]


def hold():
    import core
    import m

    assert isinstance(m.Dropped(), core.Shape) and not isinstance(m.Added(), core.Shape)
    core.Shape.register(complex)
    return m.Dropped(), m.Added(), m.Row(), m.Table()


def check(held, update):
    from collections.abc import Sequence

    import core

    dropped, added, row, table = held
    assert not isinstance(dropped, core.Shape) and isinstance(added, core.Shape) and issubclass(complex, core.Shape)
    assert isinstance(table, Sequence) and not isinstance(row, Sequence)
