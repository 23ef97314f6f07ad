from dataclasses import dataclass, field


@dataclass
class P:
    x: int
    items: list = field(default_factory=list)


class S:
    __slots__ = ("b",)


class Gone:
    pass
