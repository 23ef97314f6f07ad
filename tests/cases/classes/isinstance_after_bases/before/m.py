from abc import ABC


class Shape(ABC):
    pass


class Round(ABC):
    pass


class A(Shape):
    pass


class C:
    pass
