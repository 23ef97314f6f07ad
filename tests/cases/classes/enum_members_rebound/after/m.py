from enum import Enum, IntFlag, StrEnum


class S(StrEnum):
    A = "a"
    B = "bb"


class F(IntFlag):
    R = 1
    W = 4


class T(tuple, Enum):
    P = (1, 3)


class N(Enum):
    X = 1
    Y = 2


NAMES = {S.A: "first", S.B: "second"}
