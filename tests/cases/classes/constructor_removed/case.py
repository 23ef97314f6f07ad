"""A class whose `__new__` is gone is called with the arguments of its `__init__`, and so are classes below it, also
those of modules that are not updated; so is one that has other bases. (R2, R3)"""

IMPORTS = ["m", "user"]
PROBES = [
    "m.Base(1).value, m.Child(2).value, m.Moved(3).value, m.Mixed(4).value, user.Own(5).value",
    "m.Table(5), m.Number(6), m.Pair((7,))",
    "m.Base.__new__ is object.__new__, m.Number.__new__ is int.__new__",
]


def hold():
    import m
    import user

    return user.Own, m.Base, m.Base(0), m.Moved(0), m.Number(0)


def check(held, update):
    own, base, *_ = held
    assert own(1).value == 1 and base(2).value == 2
