from enum import IntEnum


class N(IntEnum):
    X = 1
    Y = 2
    Z = 3


class Wide(IntEnum):
    W = 1
