from enum import Enum, IntFlag, StrEnum


class S(StrEnum):
    A = "a"
    B = "b"


class F(IntFlag):
    R = 1
    W = 2


class T(tuple, Enum):
    P = (1, 2)


class N(Enum):
    X = 1
    Y = 1


NAMES = {S.A: "first", S.B: "second"}
