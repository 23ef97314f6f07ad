from enum import IntEnum, global_enum


@global_enum
class Day(IntEnum):
    A = 5
    C = 6


class Gone(IntEnum):
    X = 1
