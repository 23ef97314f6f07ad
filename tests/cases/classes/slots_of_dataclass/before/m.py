from dataclasses import dataclass, field


@dataclass(slots=True)
class P:
    x: int
    y: int = 0
