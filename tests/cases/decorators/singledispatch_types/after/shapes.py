class Shape:
    pass


class Round:
    pass


class Square(Shape):
    pass


class Disc(Round):
    pass


class Line(Shape):
    pass
