from abc import ABC


class Shape(ABC):
    def area(self):
        return 2


class Point:
    pass


class Line:
    pass


Shape.register(Point)
Shape.register(Line)
