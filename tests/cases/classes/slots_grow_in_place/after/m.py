class P:
    __slots__ = ("x", "__weakref__", "y", "z")

    def __init__(self, x, y=2):
        self.x = x
        self.y = y

    def both(self):
        return self.x, self.y


class Q(P):
    __slots__ = ("q",)


class E(P):
    __slots__ = ("e", "f")


class New(Q):
    __slots__ = ("n",)


class Newer(New):
    __slots__ = ("m", "__dict__")


L = [P(1), Q(2), E(3)]
