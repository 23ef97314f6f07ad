from enum import Enum, auto


class C(Enum):
    C = auto()
    A = auto()
    D = auto()
    B = auto()
