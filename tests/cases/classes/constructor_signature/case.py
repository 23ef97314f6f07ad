"""A changed `__init__` signature is in force for every way to make an instance. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["vars(m.Player('a', level=2))", "vars(user.make('b'))", "signature(m.Player)"]


def hold():
    import functools

    import m

    old = m.Player("old")
    return functools.partial(m.Player, "p"), type(old)


def check(held, update):
    partial, cls = held
    assert vars(partial(level=3)) == {"name": "p", "level": 3}
    assert vars(cls("q")) == {"name": "q", "level": 1}
