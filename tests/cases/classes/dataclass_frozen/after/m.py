from dataclasses import dataclass, field


@dataclass(frozen=True)
class P:
    x: int
