from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    weight: int = 7
    tags: list = field(default_factory=list)
