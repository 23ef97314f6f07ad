from enum import Enum


class C(Enum):
    NEW = 1
    B = 2


DEFAULT = C.NEW
