class P:
    __slots__ = ("b", "d", "last")

    def __init__(self):
        self.b, self.d, self.last = "bdl"


class Q(P):
    __slots__ = ("y",)

    def __init__(self):
        super().__init__()
        self.y = "y"


def values(cls):
    instance = cls()
    return [getattr(instance, name, None) for name in ("a", "b", "c", "d", "e", "last", "x", "y", "z")]
