"""A registry of weak references has each object once, also where it is made anew; no callback hears of objects that the
program has never seen. (R1, R2, R10)"""

MODULES = ["core", "m"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "[reference().name for reference in core.seen if reference() is not None]",
    "[reference() in (m.service, m.other, m.added) for reference in core.watched]",
]


def hold():
    import core
    import m

    return core.seen, core.watched, m.service, m.other


def check(held, update):
    import core
    import m

    assert held[0] is core.seen and held[1] is core.watched and held[2:] == (m.service, m.other)
    assert [reference() for reference in core.seen if reference() is not None] == [m.service, m.other, m.added]
    assert core.gone == []
