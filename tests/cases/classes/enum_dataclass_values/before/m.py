from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Size:
    x: int
    y: int = 0


class Mixed(Size, Enum):
    A = 1, 2
    B = 3, 4


class Plain(Enum):
    A = Size(1)
    B = Size(2)
