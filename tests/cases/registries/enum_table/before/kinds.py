from enum import Enum


class Kind(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
