class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x
        self.y = 1

    def f(self):
        return (self.x, self.y)


class Q(P):
    pass


A = P(3)
B = Q(4)


class R(P):
    __slots__ = ("r",)


C = R(5)
