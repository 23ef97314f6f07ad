from dataclasses import dataclass, field


@dataclass
class P:
    x: int
    y: list = field(default_factory=list)


class Q(P):
    pass
