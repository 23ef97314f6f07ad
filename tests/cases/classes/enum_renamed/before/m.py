from enum import Enum


class C(Enum):
    OLD = 1
    B = 2


DEFAULT = C.OLD
