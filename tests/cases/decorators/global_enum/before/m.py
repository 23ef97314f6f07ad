from enum import IntEnum, global_enum


@global_enum
class Day(IntEnum):
    A = 5
    B = 6


@global_enum
class Gone(IntEnum):
    X = 1
