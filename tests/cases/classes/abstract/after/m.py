from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self): ...


class Circle(Shape):
    def area(self):
        return 3.14

    def name(self):
        return "circle"


class Square(Shape):
    def area(self):
        return 4
