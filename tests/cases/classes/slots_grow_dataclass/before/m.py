from dataclasses import dataclass


@dataclass(slots=True)
class P:
    x: int


@dataclass(slots=True)
class Q(P):
    q: int = 0
