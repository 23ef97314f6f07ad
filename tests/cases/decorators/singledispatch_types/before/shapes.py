class Shape:
    pass


class Round:
    pass


class Square(Shape):
    pass


class Disc(Shape):
    pass


class Line(Shape):
    pass
