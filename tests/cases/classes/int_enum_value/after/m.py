from enum import IntEnum


class N(IntEnum):
    X = 1
    Y = 3
    Z = -7


class Wide(IntEnum):
    W = 1 << 50
