from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    A = 5
    B = 6
    C = 7
    D = 8


@dataclass(frozen=True)
class Key:
    kind: Kind
    name: str


PRICES = {Kind.A: 10}
PAIRS: set[tuple[str, tuple[Kind]]] = set()
SEEN: dict[Key, int] = {}
