from enum import Enum, auto


class C(Enum):
    A = auto()
    B = auto()
    C = auto()
