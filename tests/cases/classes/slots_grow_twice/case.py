"""Slots come, go and come again in several updates, and all are taken back one after the other. (R11, R15)"""

KEPT = {"m.P": "a layout is kept"}
SKIP = {"faults": "it undoes updates itself", "undo": "it undoes updates itself"}


def _slots(*names):
    gets = "".join(f"self.{name}, " for name in names)
    return f"class P:\n    __slots__ = {names!r}\n\n    def f(self):\n        return ({gets})\n"


def hold():
    import m

    p = m.P()
    p.a = "a"
    return [p]


def check(held, update):
    import gc

    import m
    import midflight

    midflight.install(include=["*"], history=10)
    p = held[0]
    names = {"b", "c"}
    updates = []
    texts = []
    for wanted in ("cde", "dxyzw", "x", "uvx", "abcde"):
        values = {name: getattr(p, name) for name in names & set(wanted) if hasattr(p, name)}
        texts.append({name: getattr(p, name) for name in names if hasattr(p, name)})
        updates.append(midflight.stage(["m"], sources={"m": _slots(*wanted)}).commit())
        assert {name for name in wanted if hasattr(p, name)} == set(values), wanted
        for name in wanted:
            assert getattr(p, name, None) == values.get(name)
            setattr(p, name, name + wanted)
        assert p.f() == tuple(name + wanted for name in wanted)
        names = set(wanted)
    for done in reversed(updates):
        expected = texts.pop()
        # What both versions have is the program's; what only the older one has is as it was.
        expected |= {name: getattr(p, name) for name in expected.keys() & names}
        done.undo()
        assert {name: getattr(p, name) for name in expected} == expected
        names = set(expected)
    update.undo()
    assert p.f() == p.a == "a"
    assert not [o for o in gc.get_referents(p) if type(o).__name__ == "box"]
    midflight.reload(["m"])
