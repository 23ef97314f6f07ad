import m


def new_double(x):
    return x * 100


def new_make(cls):
    return f"new {cls.__name__}"


class Patch:
    @property
    def size(self):
        return "new size"

    @size.setter
    def size(self, value):
        self.stored = value


m.C.double = staticmethod(new_double)
m.C.make = classmethod(new_make)
m.C.size = Patch.size
m.C.plain = lambda self: "was static"
