import base
from base import Base


class Dotted(base.Base):
    def area(self):
        return self.width * 10


class Plain(Base):
    pass


class Deep(Dotted, base.Hooked):
    def __init__(self):
        self.start = self.width


def measure(shape):
    return getattr(shape, "depth", 0), shape.width


DOTTED = Dotted()
AREA = DOTTED.area()
PLAIN = Plain().width
DEEP = Deep()
MEASURED = measure(Plain())
