from enum import IntFlag, StrEnum


class S(StrEnum):
    X = "x"
    Y = "y"


class F(IntFlag):
    R = 1
    W = 2
