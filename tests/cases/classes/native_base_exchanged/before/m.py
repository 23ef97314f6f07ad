from collections import namedtuple


class ToDict:
    def __len__(self):
        return 0


class FromDict(dict):
    pass


class Sub(FromDict):
    pass


class ToType:
    pass


class ToInt(str):
    pass


class Row(namedtuple("Row", "a b")):
    __slots__ = ()


class Failure(ValueError):
    pass


class Slotted(list):
    __slots__ = ("x",)


ALL = [ToDict, FromDict, Sub, ToType, ToInt, Row, Failure, Slotted]


def use():
    pass
