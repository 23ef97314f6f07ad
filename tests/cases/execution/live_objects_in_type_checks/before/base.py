from abc import ABC


class Scalar:
    def __init__(self, name):
        self.name = name

    def shown(self):
        return "old " + self.name


class Enumeration:
    def shown(self):
        return "old"


class Readable(ABC):
    def read(self):
        return "old"


class Argument:
    def __init__(self, kind):
        if not isinstance(kind, (Enumeration, (Scalar,))):
            raise TypeError(f"{kind} is no type")
        self.kind = kind

    def shown(self):
        return "old argument"


class Union:
    def __init__(self, kind):
        if not isinstance(kind, Enumeration | Scalar) or not issubclass(type(kind), Scalar):
            raise TypeError(f"{kind} is no type")
        self.kind = kind

    def shown(self):
        return "old union"


def read(file):
    if not isinstance(file, Readable):
        raise TypeError("not readable")
    return Readable.read(file)
