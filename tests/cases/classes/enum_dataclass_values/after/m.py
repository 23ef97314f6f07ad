from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Size:
    x: int
    y: int = 0


class Mixed(Size, Enum):
    A = 1, 5
    B = 3, 4
    C = 6


class Plain(Enum):
    A = Size(7, 8)
    B = Size(2)
