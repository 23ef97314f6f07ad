from dataclasses import dataclass


@dataclass
class P:
    x: int


class S:
    __slots__ = ("a",)


class Gone:
    pass
