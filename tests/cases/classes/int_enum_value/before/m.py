from enum import IntEnum


class N(IntEnum):
    X = 1
    Y = 2
