class P:
    __slots__ = ("a", "b", "c", "d", "e", "last")

    def __init__(self):
        self.a, self.b, self.c, self.d, self.e, self.last = "abcdel"


class Q(P):
    __slots__ = ("x", "y", "z")

    def __init__(self):
        super().__init__()
        self.x, self.y, self.z = "xyz"


def values(cls):
    instance = cls()
    return [getattr(instance, name, None) for name in ("a", "b", "c", "d", "e", "last", "x", "y", "z")]
