from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    A = 1
    B = 2
    C = 3
    D = 4


@dataclass(frozen=True)
class Key:
    kind: Kind
    name: str


PRICES = {Kind.A: 10}
PAIRS: set[tuple[str, tuple[Kind]]] = set()
SEEN: dict[Key, int] = {}
