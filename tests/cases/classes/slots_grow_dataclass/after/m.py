from dataclasses import dataclass, field


@dataclass(slots=True)
class P:
    x: int
    y: list = field(default_factory=list)
    z: int = 3


@dataclass(slots=True)
class Q(P):
    q: int = 0
    r: str = "r"
