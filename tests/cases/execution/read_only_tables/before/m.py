from types import MappingProxyType


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


VIEWS = [MappingProxyType({"x": i, "list": [i]}) for i in range(200)]
POINTS = [Point(i, [i]) for i in range(200)]
LIMIT = 1


def total():
    return LIMIT + sum(view["x"] for view in VIEWS)


TOTAL = total()
