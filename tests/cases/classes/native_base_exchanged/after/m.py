from dataclasses import dataclass


class ToDict(dict):
    pass


class FromDict:
    def __len__(self):
        return 7


class Sub(FromDict):
    pass


class ToType(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.called = True
        return made


class ToInt(int):
    def __call__(self):
        return int(self)


@dataclass
class Row:
    a: int
    b: int


class Failure(OSError):
    pass


class Slotted(dict):
    __slots__ = ("x", "y", "z")


ALL = [ToDict, FromDict, Sub, ToType, ToInt, Row, Failure, Slotted]


def use():
    d = ToDict(a=1)
    d["b"] = 2
    d.other = 3
    o = FromDict()
    o.x = 1
    s = Sub()
    K = ToType("K", (), {})
    i = ToInt(5)
    i.name = "five"
    r = Row(1, 2)
    r.a = 7
    t = Slotted(k=1)
    t.x, t.y, t.z = 1, 2, 3
    return [
        (dict(d), len(d), d.other, d == {"a": 1, "b": 2}, d | {"c": 1}, "a" in d, bool(d)),
        (len(o), o.x, bool(o), len(s), hash(o) != 0),
        (K.__name__, K().called, isinstance(K, type)),
        (i + 1, i(), i.name, i == 5, hash(i), f"{i:03}", range(10)[i]),
        (r, r == Row(7, 2)),
        str(Failure(2, "no")),
        isinstance(Failure(2, "no"), OSError),
        (dict(t), t.x, t.y, t.z),
    ]
