from dataclasses import dataclass, field


@dataclass(slots=True)
class P:
    x: int
    z: int = 3
