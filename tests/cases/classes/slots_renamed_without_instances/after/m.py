class P:
    __slots__ = ("zz", "y")

    def __init__(self, x, y):
        self.zz = x
        self.y = y

    def f(self):
        return (self.zz, self.y)


class Q(P):
    __slots__ = ("w", "__dict__")


L = [P(1, 2), Q(3, 4)]
