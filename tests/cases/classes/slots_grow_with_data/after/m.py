from dataclasses import dataclass


class Plain:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x
        self.y = [x]


class Sub(Plain):
    __slots__ = ("z",)


@dataclass(slots=True)
class Point:
    x: int = 0
    y: int = 7


PLAIN = Plain(1)
SUB = Sub(2)
POINT = Point(1, 8)
POINTS = [Point(2), Point(3)]
