from enum import IntFlag, StrEnum


class S(StrEnum):
    X = "x"
    Y = "z"


class F(IntFlag):
    R = 1
    W = 4
