from dataclasses import dataclass, field, KW_ONLY


@dataclass
class P:
    x: int
    y: int = 1
