from abc import ABC


class Shape(ABC):
    pass


class Round(ABC):
    pass


class A(Round):
    pass


class C(Shape):
    pass
