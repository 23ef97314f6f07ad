class Sealed:
    kind = "new"

    def __new__(cls):
        return object.__new__(cls)


only = Sealed()


def _refuse(*arguments):
    raise TypeError("there is one only")


Sealed.__new__ = staticmethod(_refuse)
del _refuse


class Node:
    kind = "node"


Node.limit = 2


class Other:
    kind = "new"


Other.limit = 1


class Gone:
    limit = 3


def make(cls):
    try:
        return cls()
    except TypeError as error:
        return str(error)
