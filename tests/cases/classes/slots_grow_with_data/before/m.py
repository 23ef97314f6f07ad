from dataclasses import dataclass


class Plain:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x


class Sub(Plain):
    __slots__ = ("z",)


@dataclass(slots=True)
class Point:
    x: int = 0


PLAIN = Plain(1)
SUB = Sub(2)
POINT = Point(1)
POINTS = [Point(2), Point(3)]
