class P:
    __slots__ = ("aa", "y")

    def __init__(self, x, y):
        self.aa = x
        self.y = y


class Q(P):
    __slots__ = ("w", "__dict__")


L = []
